import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/query-client.ts";
import { deviceNow } from "./lib/clock.ts";
import { createTextWidth } from "./lib/measure-text.ts";
import { createLiveStore } from "./live/live-store.ts";
import { connectLive } from "./live/socket.ts";
import { LiveContext } from "./live/use-reading.ts";
import { boardAt } from "./wall/links.ts";
import { Wall } from "./wall/wall.tsx";
import "./theme.css";
import "./wall.css";

const root = document.querySelector("#root");
if (!root) throw new Error("index.html has no #root");

const id = boardAt(window.location.pathname);
const store = createLiveStore(deviceNow());
// The wall says on its own page that one has to sign in; it never goes away by itself.
const queries = createQueryClient({ onSignedOut: () => undefined });
connectLive(store, { board: id }, { now: deviceNow });

createRoot(root).render(
  <QueryClientProvider client={queries}>
    <LiveContext.Provider value={store}>
      <Wall id={id} em={createTextWidth()} />
    </LiveContext.Provider>
  </QueryClientProvider>,
);
