import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../testing/seeded.ts";
import { type Course, leadingRate, type Rate, runRateOf } from "./run-rate.ts";

const rate = (per: Rate["per"], count: number, left: number, target = 2100): Rate => ({
  per,
  count,
  left,
  planned: target / count,
});
const course = (overrides: Partial<Course> = {}): Course => ({
  target: 2100,
  ended: false,
  pace: "business-days",
  rates: [rate("week", 4.2, 1.2), rate("business-day", 21, 6), rate("day", 30, 8)],
  ...overrides,
});

describe("[T4] the run rate", () => {
  test("is what is to go, shared out over what is left", () => {
    expect(runRateOf(course(), 900)).toEqual({
      kind: "open",
      target: 2100,
      ended: false,
      pace: "business-days",
      toGo: 1200,
      rates: [
        { per: "week", count: 4.2, left: 1.2, planned: 500, needed: 1000 },
        { per: "business-day", count: 21, left: 6, planned: 100, needed: 200 },
        { per: "day", count: 30, left: 8, planned: 70, needed: 150 },
      ],
    });
  });

  test("of a target that is reached is what was reached beyond it, and nothing is needed", () => {
    expect(runRateOf(course(), 2100)).toMatchObject({ kind: "reached", over: 0 });
    const over = runRateOf(course(), 2112.5);
    expect(over).toMatchObject({ kind: "reached", over: 12.5 });
    expect(over.rates.every(({ needed }) => needed === undefined)).toBe(true);
    expect(runRateOf(course({ ended: true }), 2112.5)).toMatchObject({ kind: "reached", over: 12.5 });
  });

  test("of a period that is over is what was missed, and nothing is needed any more", () => {
    const missed = runRateOf(course({ ended: true, rates: [rate("business-day", 21, 0)] }), 2000);
    expect(missed).toMatchObject({ kind: "missed", toGo: 100 });
    expect(missed.rates).toEqual([rate("business-day", 21, 0)]);
  });

  test("with no business day left is a case and not a division by zero", () => {
    const sunday = runRateOf(course({ rates: [rate("business-day", 21, 0), rate("day", 30, 1.25)] }), 2000);
    expect(sunday).toMatchObject({ kind: "open", toGo: 100 });
    expect(sunday.rates.map(({ needed }) => needed)).toEqual([undefined, 80]);
  });

  test("asks of the last day for what is to go, and not for more because the day is nearly over", () => {
    const last = runRateOf(course({ rates: [rate("business-day", 21, 0.25)] }), 2000);
    expect(last.rates[0]?.needed).toBe(100);
  });

  test("[K8] without a value is that of all the target", () => {
    expect(runRateOf(course(), undefined)).toMatchObject({ kind: "open", toGo: 2100 });
  });

  test("of a negative value is more than the target", () => {
    expect(runRateOf(course(), -900)).toMatchObject({ kind: "open", toGo: 3000 });
  });

  test("is as exact as decimals are", () => {
    expect(runRateOf(course({ target: 0.3 }), 0.1)).toMatchObject({ kind: "open", toGo: 0.2 });
    expect(runRateOf(course({ target: 0.3 }), 0.3)).toMatchObject({ kind: "reached", over: 0 });
  });

  test("of a run rate with a newer value is that of its course with the newer value", () => {
    expect(runRateOf(runRateOf(course(), 100), 900)).toEqual(runRateOf(course(), 900));
    expect(runRateOf(runRateOf(course(), 900), 3000)).toEqual(runRateOf(course(), 3000));
  });

  const counts = fc.integer({ min: 1, max: 366 });
  const money = fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100);

  test("times what is left is what is to go, and is never more than that", () => {
    fc.assert(
      fc.property(
        money,
        money,
        counts,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (target, value, count, share) => {
          const left = count * share;
          const run = runRateOf(course({ target, rates: [rate("day", count, left, target)] }), value);
          if (run.kind !== "open") return;
          const needed = run.rates[0]?.needed ?? NaN;
          expect(needed).toBeLessThanOrEqual(run.toGo);
          if (left >= 1) expect((needed * left) / run.toGo).toBeCloseTo(1, 9);
        },
      ),
      seeded(300),
    );
  });

  test("of values that are all scaled is scaled likewise", () => {
    const scales = fc.constantFrom(2, 10, 1000, 1e6);
    fc.assert(
      fc.property(money, money, scales, (target, value, scale) => {
        const one = runRateOf(course({ target }), value);
        const many = runRateOf(course({ target: target * scale }), value * scale);
        expect(many.kind).toBe(one.kind);
        if (one.kind !== "open" || many.kind !== "open") return;
        expect(many.toGo / (one.toGo * scale)).toBeCloseTo(1, 6);
        many.rates.forEach(({ needed = NaN }, index) => {
          expect(needed / ((one.rates[index]?.needed ?? NaN) * scale)).toBeCloseTo(1, 6);
        });
      }),
      seeded(300),
    );
  });
});

test("[T3] the rate told first is that of the days which the plan counts, and of a day that of its hours", () => {
  const leading = (part: Partial<Course>) => leadingRate(course(part))?.per;
  expect(leading({})).toBe("business-day");
  expect(leading({ pace: "time" })).toBe("day");
  expect(leading({ rates: [rate("hour", 24, 7)] })).toBe("hour");
  expect(leading({ rates: [] })).toBeUndefined();
});
