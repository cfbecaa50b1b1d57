import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../shared/units/time.ts";
import type { Sample } from "./sample.ts";
import { type Counted, judge } from "./verdict.ts";

const COUNTS = {
  heap: 10_000_000,
  nodes: 400,
  documents: 1,
  listeners: 180,
  charts: 2,
  timers: 30,
  kept: 8,
} satisfies Record<Counted, number>;

/** Six samples an hour; what is given of a sample's hour changes it. */
const hours = (
  count: number,
  change: (hour: number, index: number) => Partial<Sample> = () => ({}),
): Sample[] =>
  Array.from({ length: count * 6 }, (_, index) => {
    const at = (index + 1) * 10 * MINUTE_MS;
    return { at, code: 1, ...COUNTS, ...change(at / HOUR_MS, index) };
  });
const missed = (samples: readonly Sample[]): Counted[] =>
  judge(samples).flatMap(({ what, ok }) => (ok ? [] : [what]));

test("what stays as it is, and what grows by five percent, is kept; by six it is not", () => {
  expect(missed(hours(72))).toEqual([]);
  expect(missed(hours(72, (hour) => ({ heap: hour > 66 ? 10_500_000 : 10_000_000 })))).toEqual([]);
  expect(missed(hours(72, (hour) => ({ heap: hour > 66 ? 10_600_000 : 10_000_000 })))).toEqual(["heap"]);
});

test("each count is judged by itself", () => {
  const grown = (what: Counted) =>
    missed(hours(3, (hour) => (hour > 2 ? { [what]: COUNTS[what] * 1.06 } : {})));
  for (const what of Object.keys(COUNTS) as Counted[]) expect(grown(what)).toEqual([what]);
});

test("a single chart that is left is found, and so is one where there was none", () => {
  expect(missed(hours(3, (hour) => ({ charts: hour > 2 ? 3 : 2 })))).toEqual(["charts"]);
  expect(missed(hours(3, (hour) => ({ charts: hour > 2 ? 1 : 0 })))).toEqual(["charts"]);
  expect(missed(hours(3, () => ({ charts: 0 })))).toEqual([]);
});

test("a slow leak is found: one node in two minutes", () => {
  expect(missed(hours(3, (hour) => ({ nodes: 400 + 30 * hour })))).toEqual(["nodes"]);
});

test("the first hour does not count, nor do single moments of the others", () => {
  expect(missed(hours(3, (hour) => ({ heap: hour <= 1 ? 5_000_000 : 10_000_000 })))).toEqual([]);
  expect(missed(hours(3, (_, index) => ({ nodes: index % 6 < 2 ? 900 : 400 })))).toEqual([]);
});

test("in a long soak a cache that fills and empties in three hours is none, whenever the end comes", () => {
  const full = (hour: number) => 10_000_000 + 1_000_000 * ((hour % 3) / 3);
  for (const end of [70, 71, 72]) expect(missed(hours(end, (hour) => ({ heap: full(hour) })))).toEqual([]);
});

test("what shrinks is well", () => {
  expect(judge(hours(3, (hour) => ({ nodes: hour > 2 ? 300 : 400 })))[1]).toEqual({
    what: "nodes",
    before: 400,
    after: 300,
    growth: -0.25,
    ok: true,
  });
});

test("fewer than three hours cannot be judged", () => {
  expect(() => judge(hours(2))).toThrow(/three hours/);
  expect(() => judge([])).toThrow(/three hours/);
});
