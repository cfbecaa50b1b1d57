import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { forecastEnd, type Forecast, type Foretold } from "./forecast.ts";
import type { PastPeriod } from "./past-period.ts";

const revenue: Foretold = { direction: "higher", accumulates: true };
const rate: Foretold = { direction: "higher", accumulates: false };
const half = (value: number) => ({ value, elapsed: 0.5 });
const ended = (soFar: number, final: number): PastPeriod => ({ soFar, final });
/** Twelve periods of which 40 % is there at half-time, and which end as the sum of both parts says. */
const twelve = [10, -10, 20, -20, 5, -5, 0, 15, -15, 2, -2, 0].map((odd) => ended(400, 1000 + odd));

describe("[T7] the estimate of an amount", () => {
  test("is what is there over the share that was there by then of the last twelve periods", () => {
    const past = [ended(9, 9), ...Array.from({ length: 12 }, () => ended(400, 1000))];
    expect(forecastEnd(revenue, half(500), past, undefined)).toMatchObject({
      point: 1250,
      basis: "typical-share",
      share: 0.4,
      periods: 12,
    });
  });

  test("counts a period in which nothing was there by then, and a large one more than a small one", () => {
    const past = [{ final: 100 }, ended(40, 100), ended(400, 800)];
    expect(forecastEnd(revenue, half(44), past, undefined)).toMatchObject({ point: 100, share: 0.44 });
  });

  test("falls back to the elapsed share with fewer than three periods, and where nothing was ever there by then", () => {
    const elapsed = { point: 1000, basis: "elapsed-share", share: 0.5, periods: 0 };
    expect(forecastEnd(revenue, half(500), [ended(1, 2), ended(1, 2)], undefined)).toMatchObject(elapsed);
    expect(forecastEnd(revenue, half(500), [ended(0, 2), ended(0, 2), ended(0, 2)], undefined)).toMatchObject(
      elapsed,
    );
  });

  test("of a level is where it stands", () => {
    expect(forecastEnd(rate, half(0.25), twelve, undefined)).toMatchObject({ point: 0.25, basis: "level" });
  });
});

describe("[T7] the band", () => {
  test("needs six errors of the same basis: three periods to learn from, and six to be wrong in", () => {
    const eight = forecastEnd(revenue, half(400), twelve.slice(0, 8), 1000);
    expect(eight.band).toEqual({ reason: "fewer-than-6-errors", errors: 5 });
    expect(eight).not.toHaveProperty("chance");
    const nine = forecastEnd(revenue, half(400), twelve.slice(0, 9), 1000);
    expect(nine.band).toMatchObject({ errors: 6, coverage: 0.7143 });
  });

  test("is the 10 % and 90 % quantile of the ends that past errors lead to", () => {
    const past = [-0.1, -0.05, -0.02, 0, 0, 0.01, 0.03, 0.04, 0.2].map((error) => ended(1, 1 + error));
    const { band } = forecastEnd(rate, half(50), past, undefined);
    expect(band).toEqual({ low: 45, high: 60, coverage: 0.8, errors: 9 });
  });

  test("of what has only ever grown does not begin below what is there", () => {
    // Once 40 % was there, another time nearly all: the errors reach far down.
    const past = [1000, 410, 1000, 1000, 410, 1000, 1000, 410, 1000, 410].map((final) => ended(400, final));
    expect(forecastEnd(revenue, half(990), past, 1000).band).toMatchObject({ low: 990 });
    const shrunk = forecastEnd(revenue, half(990), [...past, ended(400, 399)], 1000).band;
    expect("low" in shrunk && shrunk.low).toBeLessThan(990);
  });

  test("around zero has no width to learn, and says so", () => {
    expect(forecastEnd(revenue, half(0), twelve, 1000).band).toEqual({
      reason: "estimate-is-zero",
      errors: 9,
    });
  });

  test("of a negative level lies around it the right way up", () => {
    const past = [-0.1, -0.1, 0, 0, 0, 0, 0, 0.2, 0.2].map((error) => ended(-10, -10 + 10 * error));
    expect(forecastEnd(rate, half(-10), past, undefined).band).toMatchObject({ low: -11, high: -8 });
  });
});

describe("[T7] the chance of meeting the target", () => {
  const chance = (kpi: Foretold, target: number | readonly [number, number]) =>
    forecastEnd(
      kpi,
      half(100),
      [0.9, 0.95, 1, 1, 1, 1.05, 1.1, 1.2].map((final) => ended(1, final)),
      target as number,
    ).chance;
  test("counts the possible ends that do, one added to either side", () => {
    expect(chance(rate, 100)).toBe((6 + 1) / (8 + 2));
    expect(chance({ ...rate, direction: "lower" }, 100)).toBe((5 + 1) / (8 + 2));
    expect(chance({ ...rate, direction: "range" }, [95, 105])).toBe((5 + 1) / (8 + 2));
  });

  test("is never certain and never impossible", () => {
    expect([chance(rate, 1), chance(rate, 1e9)]).toEqual([0.9, 0.1]);
  });

  test("is not there without a target", () => {
    expect(forecastEnd(rate, half(1), twelve, undefined)).not.toHaveProperty("chance");
  });
});

const periods = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([soFar, rest]) => ended(soFar, soFar + rest)),
  { minLength: 9, maxLength: 12 },
);
const values = fc.integer({ min: 1, max: 1000 });
const bandOf = ({ band }: Forecast): readonly [number, number] =>
  "low" in band ? [band.low, band.high] : [NaN, NaN];

describe("[T7] whatever the past was, a forecast", () => {
  test("of values that are all scaled is scaled likewise, and its chance is the same", () => {
    fc.assert(
      fc.property(
        periods,
        values,
        values,
        fc.constantFrom(2, 8, 1024, 0.25),
        (past, value, target, scale) => {
          const one = forecastEnd(revenue, half(value), past, target);
          const many = forecastEnd(
            revenue,
            half(value * scale),
            past.map(({ soFar = 0, final }) => ended(soFar * scale, final * scale)),
            target * scale,
          );
          expect(many.point / scale).toBeCloseTo(one.point, 6);
          expect(many.chance).toBe(one.chance);
          bandOf(many).forEach((end, index) => {
            expect(end / scale / (bandOf(one)[index] ?? 0)).toBeCloseTo(1, 9);
          });
        },
      ),
      seeded(200),
    );
  });

  test("estimates the same in whatever order the past was; of a level all is the same", () => {
    const shuffled = periods.chain((past) =>
      fc.tuple(
        fc.constant(past),
        fc.shuffledSubarray(past, { minLength: past.length, maxLength: past.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, values, ([past, other], value) => {
        const point = (from: readonly PastPeriod[]) =>
          forecastEnd(revenue, half(value), from, undefined).point;
        expect(point(other)).toBeCloseTo(point(past), 6);
        expect(forecastEnd(rate, half(value), other, 500)).toEqual(forecastEnd(rate, half(value), past, 500));
      }),
      seeded(200),
    );
  });

  test("has less chance of a higher target, more of a higher limit and of a wider range", () => {
    fc.assert(
      fc.property(periods, values, values, values, (past, value, target, more) => {
        const chance = (direction: Foretold["direction"], goal: number | [number, number]) =>
          forecastEnd({ ...revenue, direction }, half(value), past, goal).chance ?? NaN;
        expect(chance("higher", target + more)).toBeLessThanOrEqual(chance("higher", target));
        expect(chance("lower", target + more)).toBeGreaterThanOrEqual(chance("lower", target));
        expect(chance("range", [target - more, target + 2 * more])).toBeGreaterThanOrEqual(
          chance("range", [target, target + more]),
        );
      }),
      seeded(200),
    );
  });

  test("has its estimate's band in order, never below what only ever grew", () => {
    fc.assert(
      fc.property(periods, values, (past, value) => {
        const [low, high] = bandOf(forecastEnd(revenue, half(value), past, undefined));
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(value);
      }),
      seeded(200),
    );
  });
});

test("[T7] the band holds four of five ends to come: a thousand companies, each with two years of months", () => {
  const dice = createDice(20_261_121);
  const month = () => {
    const final = 1000 * Math.exp(0.25 * dice());
    return ended(final * Math.min(0.9, Math.max(0.1, 0.45 + 0.05 * dice())), final);
  };
  const companies = 1000;
  let inside = 0;
  for (let company = 0; company < companies; company += 1) {
    const past = Array.from({ length: 24 }, month);
    const { soFar = 0, final } = month();
    const [low, high] = bandOf(forecastEnd(revenue, half(soFar), past, undefined));
    if (final >= low && final <= high) inside += 1;
  }
  // Three standard deviations of a binomial share of 0.8.
  const limit = 3 * Math.sqrt((0.8 * 0.2) / companies);
  expect(Math.abs(inside / companies - 0.8)).toBeLessThan(limit);
});

/** Normal numbers from a seed: mulberry32 for the uniform ones, turned by Box and Muller (1958). */
function createDice(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
