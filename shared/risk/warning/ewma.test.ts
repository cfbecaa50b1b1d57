import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { ewmaOf } from "./ewma.ts";

test("the average is that of the NIST/SEMATECH e-Handbook's example, 6.3.2.4", () => {
  const values = [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6];
  const averages = ewmaOf(values, { mean: 50, sigma: 2.0539 }, { lambda: 0.3, width: 3 });
  // The handbook begins one step later in its list: its first 50.00 is the mean itself.
  expect(averages.map(({ average }) => average.toFixed(2))).toEqual([
    ...["50.60", "49.52", "50.56", "50.18", "50.16", "49.21", "49.75", "49.85", "50.26", "50.33", "50.11"],
    ...["49.36", "49.52", "50.05", "49.38", "49.92", "50.73"],
  ]);
  expect(averages.at(-1)!.upper).toBeCloseTo(52.5884, 1);
});

// D. C. Montgomery, "Introduction to Statistical Quality Control", table 9.10: mean 10, σ 1, λ 0.1, L 2.7.
const MONTGOMERY = [
  ...[9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08],
  ...[9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52],
];

test("a shift of one σ after twenty points is told at the 29th; the limits open with the first points", () => {
  const points = ewmaOf(MONTGOMERY, { mean: 10, sigma: 1 }, { lambda: 0.1, width: 2.7 });
  expect(points.slice(0, 2)).toEqual([
    {
      average: expect.closeTo(9.945, 9) as number,
      lower: expect.closeTo(9.73, 9) as number,
      upper: expect.closeTo(10.27, 9) as number,
    },
    {
      average: expect.closeTo(9.7495, 9) as number,
      // 0.27 × √1.81
      lower: expect.closeTo(9.636752, 6) as number,
      upper: expect.closeTo(10.363248, 6) as number,
    },
  ]);
  expect(points.flatMap(({ drifted }, index) => (drifted ? [[index + 1, drifted]] : []))).toEqual([
    [29, "high"],
    [30, "high"],
  ]);
});

test("a shift that does not matter is not told, however sure it is", () => {
  const shifted = Array.from({ length: 40 }, () => 101);
  const drifts = (leastEffect: number) =>
    ewmaOf(shifted, { mean: 100, sigma: 0.1 }, { leastEffect }).some(({ drifted }) => drifted);
  expect([0, 0.9, 1.1].map(drifts)).toEqual([true, true, false]);
});

test("values that lean on each other have wider limits: by √(1.8 / 0.2) at a correlation of nearly one", () => {
  const reach = (autocorrelation: number) =>
    ewmaOf([0, 0, 0, 0], { mean: 0, sigma: 1 }, { lambda: 0.2, autocorrelation }).at(-1)!.upper;
  // (1 + 0.75 × 0.8) / (1 − 0.75 × 0.8) is 4.
  expect(reach(0.75) / reach(0)).toBeCloseTo(2, 9);
});

const values = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });

test("it wanders with the values, a·x + b, mirrors with them, and says nothing of what never changes", () => {
  fc.assert(
    fc.property(
      values,
      fc.constantFrom(-4, -1, 0.5, 2),
      fc.integer({ min: -64, max: 64 }),
      (series, a, b) => {
        const own = ewmaOf(series, { mean: 0, sigma: 1.1 });
        const moved = ewmaOf(
          series.map((value) => a * value + b),
          { mean: b, sigma: 1.1 * Math.abs(a) },
        );
        const turned = { high: "low", low: "high" } as const;
        expect(moved.map(({ drifted }) => drifted)).toEqual(
          own.map(({ drifted }) => (drifted && a < 0 ? turned[drifted] : drifted)),
        );
        moved.forEach(({ average }, index) => expect(average).toBeCloseTo(a * own[index]!.average + b, 9));
      },
    ),
    seeded(200),
  );
  expect(ewmaOf([0.1, 0.1, 0.1], { mean: 0.1, sigma: 0 }).map(({ drifted }) => drifted)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
