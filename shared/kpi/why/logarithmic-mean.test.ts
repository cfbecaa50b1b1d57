import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { logarithmicMean } from "./logarithmic-mean.ts";

test("the logarithmic mean of 1 and e is e − 1, and of a number with itself that number", () => {
  expect(logarithmicMean(Math.E, 1)).toBeCloseTo(Math.E - 1, 14);
  expect([logarithmicMean(7, 7), logarithmicMean(-7, -7)]).toEqual([7, 7 * -1]);
});

test("it lies between both numbers, does not depend on their order, and goes with their scale and sign", () => {
  const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, scale) => {
      const mean = logarithmicMean(a, b);
      const near = (value: number): void => expect(Math.abs(value / mean - 1)).toBeLessThan(1e-9);
      expect(mean).toBeGreaterThanOrEqual(Math.min(a, b) * (1 - 1e-12));
      expect(mean).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-12));
      near(logarithmicMean(b, a));
      near(logarithmicMean(a * scale, b * scale) / scale);
      near(-logarithmicMean(-a, -b));
    }),
    seeded(500),
  );
});

test("of numbers that are almost the same it keeps its digits", () => {
  expect(logarithmicMean(1 + 1e-13, 1)).toBeCloseTo(1, 12);
  expect(logarithmicMean(1e300, 1e-300)).toBeCloseTo(1e300 / (600 * Math.LN10), -290);
});
