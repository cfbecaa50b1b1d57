import { describe, expect, test } from "vitest";
import type { Reading } from "../kpi/reading.ts";
import { beatsRecord, bestOf, meetsTarget } from "./win.ts";

const NOVEMBER = {
  kind: "month",
  start: "2026-11-01T00:00:00+01:00",
  end: "2026-12-01T00:00:00+01:00",
} as const;
const DECEMBER = { ...NOVEMBER, start: "2026-12-01T00:00:00+01:00", end: "2027-01-01T00:00:00+01:00" };
const reading = (
  value: number | undefined,
  target?: number,
  period = NOVEMBER as Reading["period"],
): Reading => ({
  kpi: "a",
  unit: "u",
  period,
  rev: 1,
  ...(target !== undefined && { target: { value: target, expected: target / 2 } }),
  ...(value === undefined ? { state: "waiting" } : { state: "value", value, status: "on-track" }),
});
const higher = { direction: "higher" } as const;
const lower = { direction: "lower" } as const;

describe("a target", () => {
  test("is met when the whole of it is reached, not the pace to it", () => {
    expect(meetsTarget(higher, reading(40, 100), reading(60, 100))).toBe(false);
    expect(meetsTarget(higher, reading(99, 100), reading(100, 100))).toBe(true);
    expect(meetsTarget(higher, reading(undefined, 100), reading(120, 100))).toBe(true);
    expect(meetsTarget(lower, reading(5, 3), reading(3, 3))).toBe(true);
  });

  test("is met once: what was reached before is no news, nor is a new period or another reading without one", () => {
    expect(meetsTarget(higher, reading(100, 100), reading(110, 100))).toBe(false);
    expect(meetsTarget(higher, reading(10, 100), reading(110, 100, DECEMBER))).toBe(false);
    expect(meetsTarget(higher, reading(10), reading(110))).toBe(false);
  });
});

describe("a record", () => {
  test("is beaten, not equalled, and once", () => {
    expect(beatsRecord(higher, 90, reading(80), reading(90))).toBe(false);
    expect(beatsRecord(higher, 90, reading(80), reading(91))).toBe(true);
    expect(beatsRecord(higher, 90, reading(91), reading(95))).toBe(false);
    expect(beatsRecord(lower, 4, reading(5), reading(3))).toBe(true);
    expect(beatsRecord(higher, undefined, reading(1), reading(2))).toBe(false);
    expect(beatsRecord(higher, 90, reading(80), reading(95, undefined, DECEMBER))).toBe(false);
  });

  test("is the highest or lowest, as is better; a range has none", () => {
    expect([bestOf(higher, [1, 3, 2]), bestOf(lower, [1, 3, 2]), bestOf(higher, [])]).toEqual([
      3,
      1,
      undefined,
    ]);
    expect(bestOf({ direction: "range" }, [1, 2])).toBeUndefined();
  });
});
