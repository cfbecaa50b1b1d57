import { expect, test } from "vitest";
import { roundTicks } from "./ticks.ts";

const NUMBER = { kind: "number" } as const;
const DURATION = { kind: "duration" } as const;

test("an axis is labelled with round numbers that lie on it", () => {
  expect(roundTicks(575, 840, 2, NUMBER)).toEqual([600, 800]);
  expect(roundTicks(0.22, 0.315, 4, { kind: "percent" })).toEqual([0.225, 0.25, 0.275, 0.3]);
  expect(roundTicks(-3, 12, 3, NUMBER)).toEqual([0, 5, 10]);
});

test("an axis of durations is labelled with what is round on a clock", () => {
  const hours = (...of: number[]) => of.map((one) => one * 3600);
  expect(roundTicks(10_200, 15_000, 2, DURATION)).toEqual(hours(3, 4));
  expect(roundTicks(600, 2_700, 4, DURATION)).toEqual([600, 1_200, 1_800, 2_400]);
  expect(roundTicks(0, 90, 3, DURATION)).toEqual([0, 30, 60, 90]);
  expect(roundTicks(0, 0.09, 3, DURATION)).toEqual([0, 0.05]);
  expect(roundTicks(hours(24)[0] ?? 0, 86_400 * 9, 4, DURATION)).toEqual([2, 4, 6, 8].map((d) => d * 86_400));
});

test("an axis without extent has no labels", () => {
  expect(roundTicks(5, 5, 3, NUMBER)).toEqual([]);
});
