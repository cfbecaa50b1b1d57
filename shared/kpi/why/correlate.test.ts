import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { correlate } from "./correlate.ts";

/** Levels from changes, beginning with 100. */
const levels = (changes: readonly number[]): number[] =>
  changes.reduce<number[]>((so, change) => [...so, (so[so.length - 1] ?? 0) + change], [100]);
/** Changes that are like noise, always the same. */
const noise = (count: number, from = 1): number[] =>
  Array.from({ length: count }, (_, index) => (((((index + from) * 7919) % 101) * 37) % 23) - 11);

test("a KPI that follows its driver two periods later: lag 2, and the pairs that are left", () => {
  const driver = noise(23);
  const kpi = [5, -3, ...driver.slice(0, 21).map((change) => change * 3)];
  const found = correlate(levels(driver), levels(kpi));
  expect(found).toMatchObject({ kind: "correlation", lag: 2, r: 1, n: 21, withinChance: false });
  expect(found.kind === "correlation" && found.lags.map(({ lag, n }) => [lag, n])).toEqual([
    [0, 23],
    [1, 22],
    [2, 21],
    [3, 20],
    [4, 19],
    [5, 18],
    [6, 17],
  ]);
});

test("a driver that goes the other way has a negative correlation, and of equals the shorter lag counts", () => {
  const driver = Array.from({ length: 23 }, (_, index) => (index % 2 === 0 ? 1 : -1));
  expect(correlate(levels(driver), levels(driver.map((change) => -change)))).toMatchObject({
    lag: 0,
    r: -1,
    n: 23,
  });
});

test("Pearson's coefficient is of changes, not of levels: two straight lines have none", () => {
  const line = Array.from({ length: 24 }, (_, index) => 0.1 * index);
  expect(
    correlate(
      line,
      line.map((value) => 7 * value),
    ),
  ).toEqual({ kind: "none", reason: "never-changes", n: 23 });
  // By hand: changes 1, 2, 3, 4, 5, 6, 7, 8 and 2, 1, 4, 3, 6, 5, 8, 7.
  expect(correlate(levels([1, 2, 3, 4, 5, 6, 7, 8]), levels([2, 1, 4, 3, 6, 5, 8, 7]))).toEqual({
    kind: "correlation",
    lag: 0,
    r: 0.904761905,
    n: 8,
    // Both only rise: that is hardly more than one observation of each.
    withinChance: true,
    lags: [{ lag: 0, r: 0.904761905, n: 8 }],
  });
});

test("fewer than eight pairs of changes say nothing; a gap costs the changes on both sides of it", () => {
  expect(correlate(levels(noise(7)), levels(noise(7, 5)))).toEqual({
    kind: "none",
    reason: "too-few-pairs",
    n: 7,
  });
  const gap = levels(noise(9)).map((value, index) => (index === 4 ? undefined : value));
  expect(correlate(gap, levels(noise(9, 5)))).toEqual({ kind: "none", reason: "too-few-pairs", n: 7 });
  expect(correlate([], [])).toEqual({ kind: "none", reason: "too-few-pairs", n: 0 });
});

test.each([
  ["that wander", levels],
  ["that swing about a level", (values: readonly number[]) => values],
])(
  "series %s and have nothing to do with each other get beyond chance once in twenty times or so",
  (_, made) => {
    let state = 1;
    // Park and Miller's generator: the same numbers each time, without a pattern that a correlation would find.
    const dice = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const series = (): readonly number[] =>
      made(Array.from({ length: 24 }, () => dice() + dice() + dice() - 1.5));
    const found = Array.from({ length: 1000 }, () => correlate(series(), series()));
    const beyond = found.filter((one) => one.kind === "correlation" && !one.withinChance).length;
    expect(beyond).toBeGreaterThan(15);
    expect(beyond).toBeLessThan(65);
  },
);

test("measures do not matter: a factor or a base changes nothing, and a negative factor only the sign", () => {
  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(series, series, fc.constantFrom(0.01, 100, -1000), (driver, kpi, factor) => {
      const plain = correlate(driver, kpi);
      const scaled = correlate(
        driver.map((value) => 50 + value * factor),
        kpi,
      );
      fc.pre(plain.kind === "correlation" && scaled.kind === "correlation");
      if (plain.kind !== "correlation" || scaled.kind !== "correlation") return;
      expect(scaled.lags.map(({ r }) => r * Math.sign(factor))).toEqual(
        plain.lags.map(({ r }) => expect.closeTo(r, 6) as number),
      );
      expect(Math.max(...plain.lags.map(({ r }) => Math.abs(r)))).toBe(Math.abs(plain.r));
    }),
    seeded(200),
  );
});
