import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Moment } from "../../shared/protocol/moment.ts";
import { unixMs } from "../../shared/units/time.ts";
import { createLiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { Celebration } from "./celebration.tsx";

const played = vi.hoisted((): string[] => []);
vi.mock("../lib/play-sound.ts", () => ({ playSound: async (name: string) => played.push(name) }));

const NOW = unixMs(Date.parse("2026-11-21T16:00:00Z"));
const moment = (id: string, more: Partial<Moment> = {}): Moment => ({
  id,
  title: `Target met ${id}`,
  text: "Sales: revenue €1M",
  at: new Date(NOW).toISOString(),
  ...more,
});

let store: ReturnType<typeof createLiveStore>;
beforeEach(() => {
  played.length = 0;
  store = createLiveStore(NOW);
});
afterEach(() => vi.restoreAllMocks());

const draw = (sound = false) =>
  render(
    <LiveContext.Provider value={store}>
      <Celebration sound={sound} />
    </LiveContext.Provider>,
  );
const win = (one: Moment) => act(() => store.won(one, NOW));
const tickAt = (ms: number) => act(() => store.happened({ kind: "tick" }, unixMs(NOW + ms)));
const shown = () => screen.queryByRole("status")?.querySelector("strong")?.textContent;
/** The sound's module has been loaded, and what it was asked to play is known. */
const loaded = () => act(() => vi.dynamicImportSettled());

test("wins are celebrated one at a time, in order, and then the wall is back", () => {
  draw();
  expect(shown()).toBeUndefined();
  for (const id of ["a", "b", "b"]) win(moment(id));
  expect(shown()).toBe("Target met a");
  tickAt(10_000);
  expect(shown()).toBe("Target met b");
  tickAt(20_000);
  expect(shown()).toBeUndefined();
});

test("a win has its name, and its picture if one is given", () => {
  const { container } = draw();
  win(moment("a"));
  expect(container.querySelector("img")).toBeNull();
  win(moment("b", { picture: "/party.png" }));
  tickAt(10_000);
  expect(container.querySelector("img")).toHaveAttribute("src", "/party.png");
  expect(screen.getByText("Sales: revenue €1M")).toBeInTheDocument();
});

test("the age of a win is told by the server's clock, whatever this device believes", () => {
  draw();
  const server = "2026-11-21T17:30:00Z";
  act(() => store.pulsed({ serverTime: server, digest: "", catalogue: "c" }, NOW));
  win(moment("yesterday's"));
  expect(shown()).toBeUndefined();
  win(moment("now", { at: server }));
  expect(shown()).toBe("Target met now");
});

test("a screen that may make sound plays that of each win once; one without a sound is silent", async () => {
  const { rerender } = draw(true);
  win(moment("a", { sound: "chime" }));
  win(moment("b"));
  win(moment("c", { sound: "chime" }));
  await loaded();
  rerender(
    <LiveContext.Provider value={store}>
      <Celebration sound />
    </LiveContext.Provider>,
  );
  tickAt(5000);
  await loaded();
  expect(played).toEqual(["chime"]);
  tickAt(10_000);
  await loaded();
  expect(played).toEqual(["chime"]);
  tickAt(20_000);
  await loaded();
  expect(played).toEqual(["chime", "chime"]);
});

test("a screen that may not make sound celebrates in silence", async () => {
  draw(false);
  win(moment("a", { sound: "fanfare" }));
  await loaded();
  expect(shown()).toBe("Target met a");
  expect(played).toEqual([]);
});
