import { expect, test } from "vitest";
import { layWaterfall } from "./waterfall.ts";

test("bars begin at zero where the parts are large beside the totals, each where the last one ended", () => {
  expect(layWaterfall(40, [60, -20], 80)).toEqual({
    fromZero: true,
    bars: [
      { start: 0, end: 0.4, at: 0.4 },
      { start: 0.4, end: 1, at: 1 },
      { start: 0.8, end: 1, at: 0.8 },
      { start: 0, end: 0.8, at: 0.8 },
    ],
  });
});

test("where the parts would be too small to be seen, zero is left out of sight and the totals reach to its side", () => {
  const { bars, fromZero } = layWaterfall(1000, [20, -10], 1010);
  expect(fromZero).toBe(false);
  expect(bars.map(({ start, end }) => [Number(start.toFixed(4)), Number(end.toFixed(4))])).toEqual([
    [0, 0.0968],
    [0.0968, 0.9032],
    [0.5, 0.9032],
    [0, 0.5],
  ]);
  expect(layWaterfall(-1000, [-20], -1020).bars.map(({ start, end }) => [start > 0.02, end])).toEqual([
    [true, 1],
    [true, expect.closeTo(0.9032, 3) as number],
    [true, 1],
  ]);
});

test("totals on both sides of zero, of zero, and of nothing that moved", () => {
  expect(layWaterfall(-50, [150], 100).bars).toEqual([
    { start: 0, end: expect.closeTo(1 / 3, 9) as number, at: 0 },
    { start: 0, end: 1, at: 1 },
    { start: expect.closeTo(1 / 3, 9) as number, end: 1, at: 1 },
  ]);
  expect(layWaterfall(0, [], 0)).toEqual({
    fromZero: true,
    bars: [
      { start: 0, end: 0, at: 0 },
      { start: 0, end: 0, at: 0 },
    ],
  });
  const still = layWaterfall(7, [0], 7);
  expect(still.bars.every(({ start, end }) => start >= 0 && end <= 1 && end >= start)).toBe(true);
});
