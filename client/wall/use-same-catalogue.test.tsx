import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import { createLiveStore } from "../live/live-store.ts";
import { LiveContext } from "../live/use-reading.ts";
import { createAnswers } from "./answers.ts";
import { AnswersContext } from "./use-asked.ts";
import { useSameCatalogue } from "./use-same-catalogue.ts";

const NOW = unixMs(Date.parse("2026-11-21T16:00:00Z"));

/** A wall whose board was read from that catalogue; tells how often it has asked again. */
function open(first: string | undefined) {
  const store = createLiveStore(NOW);
  const answers = createAnswers();
  let asked = 0;
  const counting = { ...answers, refresh: () => void (asked += 1) };
  const { rerender } = renderHook(({ told }: { told: string | undefined }) => useSameCatalogue(told), {
    initialProps: { told: first },
    wrapper: ({ children }: { children: ReactNode }) => (
      <AnswersContext.Provider value={counting}>
        <LiveContext.Provider value={store}>{children}</LiveContext.Provider>
      </AnswersContext.Provider>
    ),
  });
  const pulse = (catalogue: string): void => {
    act(() => store.pulsed({ serverTime: "2026-11-21T16:00:00Z", digest: "", catalogue }, NOW));
  };
  return { pulse, read: (told: string | undefined) => rerender({ told }), asked: () => asked };
}

test("a wall asks again once when the pulse names another catalogue than its board is of", () => {
  const wall = open("a");
  wall.pulse("a");
  expect(wall.asked()).toBe(0);
  wall.pulse("b");
  wall.pulse("b");
  expect(wall.asked()).toBe(1);
  wall.read("b");
  expect(wall.asked()).toBe(1);
});

test("also when the catalogue changed between the board's answer and the first pulse", () => {
  const wall = open("a");
  wall.pulse("b");
  expect(wall.asked()).toBe(1);
});

test("a board that is newer than the last pulse is no reason once the pulse has followed", () => {
  const wall = open("a");
  wall.pulse("a");
  wall.read("b");
  wall.pulse("b");
  expect(wall.asked()).toBeLessThanOrEqual(1);
  wall.pulse("b");
  expect(wall.asked()).toBeLessThanOrEqual(1);
});

test("a wall without a board looks for it again with each change of the catalogue", () => {
  const wall = open(undefined);
  wall.pulse("a");
  expect(wall.asked()).toBe(0);
  wall.pulse("b");
  expect(wall.asked()).toBe(1);
});
