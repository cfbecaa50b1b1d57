import type { JSX } from "react";
import { createRoot } from "react-dom/client";
import { deviceNow } from "./lib/clock.ts";
import { createTextWidth } from "./lib/measure-text.ts";
import { Celebration } from "./wall/celebration.tsx";
import { createLiveStore } from "./live/live-store.ts";
import { connectLive } from "./live/socket.ts";
import { LiveContext } from "./live/use-reading.ts";
import { useFollowBuild } from "./screen/use-follow-build.ts";
import { createAnswers } from "./wall/answers.ts";
import { AnswersContext } from "./wall/use-asked.ts";
import { boardAt, isScreen } from "./wall/links.ts";
import { PhoneKey } from "./wall/phone-key.tsx";
import { Wall } from "./wall/wall.tsx";
import "./theme.css";
import "./wall.css";

const root = document.querySelector("#root");
if (!root) throw new Error("index.html has no #root");

const answers = createAnswers();
const em = createTextWidth();

function OpenWall(): JSX.Element {
  useFollowBuild();
  const board = boardAt(window.location.pathname);
  return (
    <>
      <Wall id={board} em={em} />
      <PhoneKey board={board} />
      <Celebration sound={false} />
    </>
  );
}

/** A wall that anybody opens who may read; `/screen` is that of a paired screen. */
async function page(): Promise<JSX.Element> {
  if (isScreen(window.location.pathname)) {
    const { ScreenApp } = await import("./screen/screen-app.tsx");
    return <ScreenApp em={em} />;
  }
  const store = createLiveStore(deviceNow());
  connectLive(store, { board: boardAt(window.location.pathname) }, { now: deviceNow });
  return (
    <LiveContext.Provider value={store}>
      <OpenWall />
    </LiveContext.Provider>
  );
}

const drawn = createRoot(root);
void page().then((content) =>
  drawn.render(<AnswersContext.Provider value={answers}>{content}</AnswersContext.Provider>),
);
