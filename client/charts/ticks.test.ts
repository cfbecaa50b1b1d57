import { expect, test } from "vitest";
import { roundTicks } from "./ticks.ts";

test("an axis is labelled with round numbers that lie on it", () => {
  expect(roundTicks(575, 840, 2)).toEqual([600, 800]);
  expect(roundTicks(0.22, 0.315, 4)).toEqual([0.225, 0.25, 0.275, 0.3]);
  expect(roundTicks(-3, 12, 3)).toEqual([0, 5, 10]);
});

test("an axis without extent has no labels", () => {
  expect(roundTicks(5, 5, 3)).toEqual([]);
});
