import "../lib/schemas.ts";
import "../theme.css";
import "./base.css";
import { createRoot } from "react-dom/client";
import { deviceNow } from "../lib/clock.ts";
import { connectLive } from "../live/socket.ts";
import { createPages } from "./app.tsx";

const { Pages } = createPages({
  connect: (store, what) => connectLive(store, what, { now: deviceNow }),
  load: (path) => window.location.assign(path),
  print: () => window.print(),
});

const host = document.querySelector("#root");
if (host) createRoot(host).render(<Pages />);
