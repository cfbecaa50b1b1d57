import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import { createLiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { Celebration } from "./celebration.tsx";

const NOW = Date.parse("2026-11-21T16:00:00Z");
const moment = (id: string, ageMs = 0) => ({
  id,
  title: `Target met ${id}`,
  text: "Sales: revenue €1M",
  at: new Date(NOW - ageMs).toISOString(),
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function draw() {
  const store = createLiveStore(unixMs(NOW));
  render(
    <LiveContext.Provider value={store}>
      <Celebration />
    </LiveContext.Provider>,
  );
  return store;
}
const shown = () => screen.queryByRole("status")?.querySelector("strong")?.textContent;
const after = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

test("wins are celebrated one at a time, in order, and then the wall is back", () => {
  const store = draw();
  expect(shown()).toBeUndefined();
  act(() => {
    store.celebrated(moment("a"));
    store.celebrated(moment("b"));
    store.celebrated(moment("b"));
  });
  expect(shown()).toBe("Target met a");
  after(10_000);
  expect(shown()).toBe("Target met b");
  after(10_000);
  expect(shown()).toBeUndefined();
});

test("what is older than a minute is thrown away, also when it grew old while it waited", () => {
  const store = draw();
  act(() => store.celebrated(moment("old", 60_001)));
  expect(shown()).toBeUndefined();
  act(() => {
    store.celebrated(moment("first"));
    store.celebrated(moment("waiting", 55_000));
    store.celebrated(moment("third"));
  });
  after(1);
  expect(shown()).toBe("Target met first");
  after(10_000);
  after(1);
  expect(shown()).toBe("Target met third");
});
