import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { SAMPLE_NOW } from "../charts/samples.ts";
import { estimateWidth as em } from "../charts/text-width.ts";
import { ALL_WIDGETS } from "../gallery/all-widgets.ts";
import { createLiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { aTile, anOrganisation } from "../../shared/testing/factories.ts";
import { resolveWidget } from "../widgets/registry.ts";
import { createAnswers } from "./answers.ts";
import { fitTiles } from "./fit.ts";
import { Tile } from "./tile.tsx";
import { AnswersContext } from "./use-asked.ts";

const win = (id: string): Moment => ({
  id,
  title: `Target ${id} met`,
  text: "Sales",
  at: new Date(SAMPLE_NOW).toISOString(),
});

let kept: Moment[];
let asked: string[];
beforeEach(() => {
  vi.useFakeTimers({ now: SAMPLE_NOW });
  kept = [];
  asked = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json({ items: [...kept].reverse() });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [fit] = fitTiles([{ left: 0, top: 0, width: 622, height: 468 }], [{ title: "Wins", beside: 0 }], {
  scale: 1,
  em,
});

function draw(widget: string) {
  const store = createLiveStore(SAMPLE_NOW);
  const tile = aTile({ widget });
  const board: BoardView = {
    id: "b",
    name: "B",
    origin: "file",
    catalogue: "1",
    tiles: [tile],
    organisation: anOrganisation(),
    kpis: [],
    units: [],
    scorecards: [],
    objectives: [],
    kris: [],
  };
  if (!fit) throw new Error("no fit");
  render(
    <AnswersContext.Provider value={createAnswers()}>
      <LiveContext.Provider value={store}>
        <Tile
          {...{ board, tile, fit, em }}
          title="Wins"
          resolved={resolveWidget(ALL_WIDGETS, widget, {})}
          now={SAMPLE_NOW}
          offline={false}
          format={createFormat("en-GB")}
          times={createTimeFormat("en-GB", "UTC")}
        />
      </LiveContext.Provider>
    </AnswersContext.Provider>,
  );
  return store;
}
const settled = () => act(() => vi.advanceTimersByTimeAsync(1000));
const shown = () => screen.queryAllByRole("listitem").map((row) => row.querySelector("strong")?.textContent);

test("a feed shows a win that is told of without being loaded anew", async () => {
  const store = draw("moments");
  await settled();
  expect(screen.getByText("No wins yet")).toBeInTheDocument();
  kept.push(win("a"));
  act(() => store.won(win("a"), SAMPLE_NOW));
  await settled();
  expect(shown()).toEqual(["Target a met"]);
});

test("wins that were missed while the connection was broken are there when it is back", async () => {
  const store = draw("moments");
  await settled();
  kept.push(win("a"), win("b"));
  act(() => {
    store.happened({ kind: "disconnected" }, SAMPLE_NOW);
    store.happened({ kind: "connected" }, SAMPLE_NOW);
  });
  await settled();
  expect(shown()).toEqual(["Target b met", "Target a met"]);
});

test("a tile without need of them asks for no wins", async () => {
  const store = draw("clock");
  act(() => store.won(win("a"), SAMPLE_NOW));
  await settled();
  expect(asked).toEqual([]);
});
