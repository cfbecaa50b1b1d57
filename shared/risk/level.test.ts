import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../kpi/reading.ts";
import { aKri } from "../testing/factories.ts";
import { levelOf } from "./level.ts";
import { watchOf, type WatchedKri } from "./watched-kri.ts";

const READING: Reading = {
  kpi: "support.backlog",
  unit: "support",
  period: { kind: "day", start: "2026-11-21T00:00:00+01:00", end: "2026-11-22T00:00:00+01:00" },
  rev: 1,
  state: "waiting",
};
const says = (value: number): Reading => ({ ...READING, state: "value", value, status: "no-target" });
const kri = (more: Partial<WatchedKri> = {}): WatchedKri => ({
  ...aKri(),
  watch: "current",
  lineage: ["support"],
  ...more,
});
const level = (name: "amber" | "red", trip: number | [number, number]) => ({
  name,
  trip,
  clear: trip,
  pending: 0,
  clearFor: 0,
});
const kinds = (of: WatchedKri, values: readonly number[]) =>
  values.map((value) => levelOf(of, says(value)).kind);

describe("the level of a value", () => {
  test("is the worst whose trip it lies beyond; on the limit is not beyond it", () => {
    const above = kri({ direction: "above", levels: [level("amber", 80), level("red", 95)] });
    expect(kinds(above, [79, 80, 80.1, 95, 95.1])).toEqual(["normal", "normal", "amber", "amber", "red"]);
    const below = kri({ direction: "below", levels: [level("red", 5), level("amber", 10)] });
    expect(kinds(below, [11, 10, 9.9, 5, 4.9])).toEqual(["normal", "normal", "amber", "amber", "red"]);
    const outside = kri({ direction: "outside", levels: [level("amber", [-1, 1]), level("red", [-5, 3])] });
    expect(kinds(outside, [-6, -5, -1, 0, 1, 2, 3, 4])).toEqual([
      ...["red", "amber", "normal", "normal", "normal", "amber", "amber", "red"],
    ]);
  });

  test("may have one of the two only", () => {
    expect(kinds(kri({ levels: [level("red", 95)] }), [90, 96])).toEqual(["normal", "red"]);
    expect(kinds(kri({ levels: [level("amber", 80)] }), [79, 96])).toEqual(["normal", "amber"]);
  });

  test("never falls when the value rises, for direction above; mirrored it is the same for below", () => {
    const RANK = { unknown: -1, normal: 0, amber: 1, red: 2 };
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (a, b, x, y) => {
        const [amber, red] = [Math.min(a, b), Math.max(a, b)];
        const above = kri({ direction: "above", levels: [level("amber", amber), level("red", red)] });
        const below = kri({ direction: "below", levels: [level("amber", -amber), level("red", -red)] });
        const of = (value: number) => RANK[levelOf(above, says(value)).kind];
        expect(of(Math.max(x, y))).toBeGreaterThanOrEqual(of(Math.min(x, y)));
        expect(levelOf(below, says(-x))).toEqual(levelOf(above, says(x)));
      }),
      { seed: 13 },
    );
  });
});

describe("[K8] no number is no level", () => {
  test("and never normal, whatever silence means to the alert", () => {
    for (const noData of ["hold", "ok", "amber", "red"] as const) {
      expect(levelOf(kri({ noData }), undefined)).toEqual({ kind: "unknown", why: "no-reading" });
      expect(levelOf(kri({ noData }), READING)).toEqual({ kind: "unknown", why: "waiting" });
      expect(
        levelOf(kri({ noData }), { ...READING, state: "undefined", reason: "zero-denominator" }),
      ).toEqual({
        kind: "unknown",
        why: "zero-denominator",
      });
    }
  });
});

describe("what is watched", () => {
  test("is whole periods of what grows over its period, what the KPI says now otherwise, or what the KRI says", () => {
    expect(
      (["sum", "count", "mean", "last", undefined] as const).map((aggregate) => watchOf({}, { aggregate })),
    ).toEqual(["completed", "completed", "current", "current", "current"]);
    expect(watchOf({ watch: "current" }, { aggregate: "sum" })).toBe("current");
    expect(watchOf({ watch: "completed" }, { aggregate: "last" })).toBe("completed");
  });

  test("half a period is judged only where it can but get worse", () => {
    const levels = [level("amber", 80), level("red", 95)];
    const above = kri({ watch: "completed", direction: "above", levels });
    expect(kinds(above, [10, 81, 96])).toEqual(["unknown", "amber", "red"]);
    const below = kri({ watch: "completed", direction: "below", levels: [level("red", 5)] });
    expect(levelOf(below, says(1))).toEqual({ kind: "unknown", why: "period-running" });
    expect(levelOf(below, says(9))).toEqual({ kind: "unknown", why: "period-running" });
  });
});
