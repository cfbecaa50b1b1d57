import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { limitsOf, type XmrLimits } from "./xmr.ts";

/** Flow rates of ten batches: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. */
const FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

const near = (value: number) => expect.closeTo(value, 9) as number;
const limits = (values: readonly number[], widening?: number): XmrLimits => {
  const found = limitsOf(values, widening);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
};

describe("limits of what is usual", () => {
  test("are those of the handbook's example: 50.81, 45.82 and 55.80 of a mean moving range of 1.8778", () => {
    expect(limits(FLOW)).toEqual({
      mean: near(50.81),
      lower: near(50.81 - (2.66 * 16.9) / 9),
      upper: near(50.81 + (2.66 * 16.9) / 9),
      sigma: near(16.9 / 9 / 1.128),
      rangeLimit: near((3.267 * 16.9) / 9),
      points: 10,
      quality: "provisional",
    });
    expect(limits(FLOW).lower).toBeCloseTo(45.8159, 2);
    expect(limits(FLOW).upper).toBeCloseTo(55.8041, 2);
  });

  test("leave a jump out of the mean moving range, once", () => {
    // By hand: ranges 1 ×16, 10, 10, 1 ×3 have the mean 39 / 21; 3.267 × that is 6.07: both tens are left out.
    const calm = Array.from({ length: 22 }, (_, index) => (index === 17 ? 11 : index % 2));
    const { mean, upper, quality } = limits(calm);
    expect({ reach: upper - mean, quality }).toEqual({ reach: near(2.66), quality: "full" });
    // By hand: ranges 1 ×14, 5, 5, 40, 40 have the mean 104 / 18; without the forties it is 24 / 16, and 3.267 × that is
    // 4.9: the fives would be left out if it were asked again.
    const twice = limits([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 5, 0, 40, 0, 1, 0]);
    expect(twice.upper - twice.mean).toBeCloseTo((2.66 * 24) / 16, 9);
  });

  test("need six points; fifteen make them more than provisional", () => {
    expect(limitsOf([1, 2, 3, 2, 1])).toEqual({ ok: false, problem: "fewer-than-6-points" });
    expect(limitsOf([])).toEqual({ ok: false, problem: "fewer-than-6-points" });
    const quality = (count: number) => limits(Array.from({ length: count }, (_, index) => index % 3)).quality;
    expect([6, 14, 15, 20].map(quality)).toEqual(["provisional", "provisional", "full", "full"]);
  });

  test("of a series that never changes are the value itself, to the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
        fc.integer({ min: 6, max: 60 }),
        (x, n) => {
          const { mean, lower, upper, sigma } = limits(Array.from({ length: n }, () => x));
          expect([mean, lower, upper, sigma]).toEqual([x, x, x, 0]);
        },
      ),
      seeded(200),
    );
  });

  test("wander with the values, a·x + b, and mirror with them", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 6, maxLength: 40 }),
        fc.constantFrom(-2, -1, 0.5, 1, 4),
        whole,
        (values, a, b) => {
          const own = limits(values);
          const moved = limits(values.map((value) => a * value + b));
          const ends = [a * own.lower + b, a * own.upper + b].sort((x, y) => x - y);
          expect(moved).toEqual({
            ...own,
            mean: near(a * own.mean + b),
            lower: expect.closeTo(ends[0]!, 6) as number,
            upper: expect.closeTo(ends[1]!, 6) as number,
            sigma: near(Math.abs(a) * own.sigma),
            rangeLimit: near(Math.abs(a) * own.rangeLimit),
          });
        },
      ),
      seeded(300),
    );
  });

  test("are widened where values lean on the ones before them", () => {
    const plain = limits(FLOW);
    const wide = limits(FLOW, 2);
    expect([wide.mean, wide.upper - wide.mean, wide.sigma]).toEqual([
      plain.mean,
      near(2 * (plain.upper - plain.mean)),
      near(2 * plain.sigma),
    ]);
  });
});
