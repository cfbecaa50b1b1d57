import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noise } from "../../testing/noise.ts";
import { seeded } from "../../testing/seeded.ts";
import { limitWidening, strongAutocorrelation, trendWidening } from "./autocorrelation.ts";
import { type Sample, theilSen } from "./theil-sen.ts";

const samples = (values: readonly number[]): Sample[] => values.map((value, step) => ({ step, value }));
const near = (value: number) => expect.closeTo(value, 6) as number;

describe("the slope in the middle", () => {
  test("is 4 for Sen's own example (1968), and between the 5th and 17th of its 21 slopes in 90 %", () => {
    const xs = [1, 2, 3, 4, 10, 12, 18];
    const ys = [9, 15, 19, 20, 45, 55, 78];
    // By hand: S varies by 7 × 6 × 19 / 18; (21 − 1.6449 × 6.658) / 2 is 5.02. scipy's theilslopes says the same.
    const trend = theilSen(xs.map((step, index) => ({ step, value: ys[index]! })));
    expect(trend).toMatchObject({ slope: 4, start: 6, low: { slope: 3.75 }, high: { slope: near(46 / 11) } });
    // y − 4x: 5 7 7 4 5 7 6; distances from 6: 1 1 1 2 1 1 0, and their median is 1.
    expect(trend?.band).toBeCloseTo(1.6449 * 1.4826, 9);
  });

  test("is not moved to the other side by 29 % of samples that may be anything", () => {
    const anything = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    const slope = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(
        slope,
        fc.uniqueArray(fc.nat(19), { maxLength: 5, minLength: 5 }),
        fc.array(anything, { minLength: 5, maxLength: 5 }),
        (true_, places, wild) => {
          const values = Array.from({ length: 20 }, (_, step) => true_ * step);
          places.forEach((place, index) => (values[place] = wild[index]!));
          expect(theilSen(samples(values))!.slope).toBeGreaterThan(0);
        },
      ),
      seeded(300),
    );
  });

  test("wanders with the values, a·x + b, mirrors with them, and does not ask for their order", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 8, maxLength: 30 }), whole, (values, b) => {
        const own = theilSen(samples(values))!;
        for (const a of [-2, -1, 0.5, 4]) {
          const moved = theilSen(samples(values.map((value) => a * value + b)))!;
          const [low, high] = a > 0 ? [own.low, own.high] : [own.high, own.low];
          expect(moved).toEqual({
            slope: near(a * own.slope),
            start: near(a * own.start + b),
            low: { slope: near(a * low.slope), start: near(a * low.start + b) },
            high: { slope: near(a * high.slope), start: near(a * high.start + b) },
            band: near(Math.abs(a) * own.band),
            autocorrelation: near(own.autocorrelation),
            samples: values.length,
          });
        }
        const shuffled = theilSen(samples(values).sort((x, y) => x.value - y.value))!;
        expect([shuffled.slope, shuffled.low.slope, shuffled.high.slope]).toEqual(
          [own.slope, own.low.slope, own.high.slope].map(near),
        );
      }),
      seeded(150),
    );
  });

  test("holds the true slope in its interval in about 90 % of series, and 0 where there is none", () => {
    const next = noise(11);
    const inside = (slope: number, count: number): number => {
      const trials = 1500;
      const held = Array.from({ length: trials }, () => {
        const trend = theilSen(samples(Array.from({ length: count }, (_, step) => slope * step + next())))!;
        return trend.low.slope <= slope && slope <= trend.high.slope;
      });
      return held.filter(Boolean).length / trials;
    };
    for (const share of [inside(0, 8), inside(0.5, 12), inside(-2, 20)]) {
      expect(share).toBeGreaterThan(0.88);
      expect(share).toBeLessThan(0.96);
    }
  });

  test("of samples of one step there is none", () => {
    expect(
      theilSen([
        { step: 1, value: 1 },
        { step: 1, value: 2 },
      ]),
    ).toBeUndefined();
    expect(theilSen([])).toBeUndefined();
  });
});

describe("values that lean on the ones before them", () => {
  test("are counted from a correlation of more than 0.5 on, up to 0.9", () => {
    // By hand: deviations −1.5 −0.5 0.5 1.5, products 0.75 − 0.25 + 0.75, squares 5: 0.25.
    expect(strongAutocorrelation([1, 2, 3, 4])).toBe(0);
    // ±1 in two blocks of ten: 17 products of 1, one of −1 … (18 − 1) / 20.
    expect(strongAutocorrelation([...Array<number>(10).fill(0), ...Array<number>(10).fill(2)])).toBeCloseTo(
      0.85,
      9,
    );
    expect(strongAutocorrelation(Array.from({ length: 200 }, (_, index) => index))).toBe(0.9);
    expect([strongAutocorrelation([0.1, 0.1, 0.1]), strongAutocorrelation([])]).toEqual([0, 0]);
  });

  test("have limits wider by 1 / √(1 − φ) and trends less sure by √((1 + φ) / (1 − φ))", () => {
    expect([limitWidening(0), limitWidening(0.75)]).toEqual([1, 2]);
    expect([trendWidening(0), trendWidening(0.6)]).toEqual([1, near(2)]);
  });
});
