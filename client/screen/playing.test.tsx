import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { ScreenSelf } from "../../shared/protocol/screens.ts";
import { anAlert } from "../../shared/testing/an-alert.ts";
import { anOrganisation, aTile } from "../../shared/testing/factories.ts";
import { unixMs } from "../../shared/units/time.ts";
import { sampleRisk } from "../charts/sample-kris.ts";
import { estimateWidth } from "../charts/text-width.ts";
import { ALL_WIDGETS } from "../gallery/all-widgets.ts";
import { createLiveStore, type LiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { createAnswers } from "../wall/answers.ts";
import { AnswersContext } from "../wall/use-asked.ts";
import { Playing } from "./playing.tsx";

/** The store of each board that is drawn, as its connection would feed it. */
const stores = vi.hoisted(() => new Map<string, LiveStore>());
vi.mock("../live/socket.ts", () => ({
  connectLive: (store: LiveStore, { board }: { board: string }) => {
    stores.set(board, store);
    return () => stores.delete(board);
  },
}));

const NOON = Date.parse("2026-11-23T12:00:00+01:00");
const { kri, item } = sampleRisk(0.01, { id: "churn" });
const board = (id: string, own: Partial<BoardView> = {}): BoardView => ({
  id,
  name: `Board ${id}`,
  tiles: [aTile({ widget: "clock" })],
  organisation: anOrganisation(),
  kpis: [],
  units: [],
  origin: "file",
  catalogue: "1",
  scorecards: [],
  objectives: [],
  kris: [],
  ...own,
});
const BOARDS: Record<string, BoardView> = {
  risks: board("risks", {
    tiles: [aTile({ widget: "kri-list", kris: "all" })],
    kpis: [item.kpi],
    kris: [{ ...kri, incomplete: [] }],
  }),
  sales: board("sales"),
};
const self = (playlist: readonly string[]): ScreenSelf => ({
  id: "s1",
  settings: {
    name: "Lobby",
    playlist: playlist.map((id) => ({ board: id, dwellS: 30 })),
    diagonalIn: 55,
    distanceM: 3,
    safeAreaPercent: 0,
    blank: false,
    moments: true,
    theme: "dark",
  },
  organisation: anOrganisation(),
  serverTime: "2026-11-23T12:00:00+01:00",
});

beforeEach(() => {
  stores.clear();
  vi.useFakeTimers({ now: NOON });
  Object.assign(window, { innerWidth: 1920, innerHeight: 1080 });
  vi.stubGlobal("fetch", async (path: string) =>
    path.includes("/boards/")
      ? Response.json(BOARDS[path.split("/").pop() ?? ""])
      : new Response(null, { status: 204 }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function play(...playlist: string[]): Promise<void> {
  const answers = createAnswers();
  answers.recall({ "widgets clock": ALL_WIDGETS, "widgets kri-list": ALL_WIDGETS });
  render(
    <AnswersContext.Provider value={answers}>
      <LiveContext.Provider value={createLiveStore(unixMs(NOON))}>
        <Playing self={self(playlist)} em={estimateWidth} identify={false} />
      </LiveContext.Provider>
    </AnswersContext.Provider>,
  );
  await wait(1);
}
const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const seen = () => document.querySelector('[data-board][aria-hidden="false"]')?.getAttribute("data-board");
const strip = () => screen.queryByText(/Rotation stopped/)?.textContent;
const churn = (...open: AlertView[]) =>
  act(() => {
    const serverTime = new Date(Date.now()).toISOString();
    stores.get("risks")?.alerted({ open, serverTime }, unixMs(Date.now()));
  });
const RED = anAlert({ kri: "churn" });
const AMBER = anAlert({ kri: "churn", level: "amber" });

test("rotation stops on a board that an open red alert concerns, says why, and goes on when it is red no more", async () => {
  await play("risks", "sales");
  churn();
  expect([seen(), strip()]).toEqual(["risks", undefined]);
  churn(RED);
  expect(strip()).toBe("Rotation stopped: Customers leave is red, owner Head of Success");
  await wait(30);
  expect([seen(), strip()]).toEqual([
    "risks",
    "Rotation stopped: Customers leave is red, owner Head of Success",
  ]);
  await wait(60);
  expect(seen()).toBe("risks");
  churn();
  expect([seen(), strip()]).toEqual(["risks", undefined]);
  // To the end of the turn that passes: 12:01:31 is within that of sales, which ends at 12:02.
  await wait(60);
  expect(seen()).toBe("sales");
});

test("amber stops nothing, nor does what is over, nor what concerns another board", async () => {
  await play("risks", "sales");
  const ended = { at: "2026-11-23T11:59:00+01:00", kind: "resolved" } as const;
  churn(AMBER, { ...RED, ended, attention: "cleared-unacked" }, { ...RED, kri: "other", lineage: ["it"] });
  await wait(30);
  expect([seen(), strip()]).toEqual(["sales", undefined]);
  await wait(30);
  expect(seen()).toBe("risks");
});

test("where there is one board only, nothing stops, and no strip says so", async () => {
  await play("risks");
  churn(RED);
  await wait(31);
  expect([seen(), strip()]).toEqual(["risks", undefined]);
});
