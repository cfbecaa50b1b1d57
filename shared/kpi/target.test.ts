import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PeriodKind } from "../calendar/period.ts";
import { aCalendar, aFormulaKpi, aKpi, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { addDecimals, DECIMAL_ZERO, fromDecimal, toDecimal } from "../units/decimal.ts";
import type { Kpi } from "./definition.ts";
import { expectedBy, split, targetFor } from "./target.ts";
import type { TargetPlan } from "./target-plan.ts";

const berlin = aCalendar();
const plan = (value: number, from = "2026-01-01"): TargetPlan => ({ plan: [{ from, value }] });

function target(kpi: Kpi, kind: PeriodKind, iso: string, { unit = "sales", calendar = berlin } = {}) {
  return targetFor(calendar, kpi, unit, calendar.periodAt(kind, at(iso)));
}
const exactSum = (parts: readonly number[]): number =>
  fromDecimal(parts.map((part) => toDecimal(part)).reduce(addDecimals, DECIMAL_ZERO));

describe("[T1] a target plan", () => {
  const dated = aKpi({
    target: {
      plan: [
        { from: "2026-07-01", value: 200 },
        { from: "2026-01-01", value: 100 },
        { from: "2026-10-15", value: 300 },
      ],
      periods: { "2026-12": 999, "2026-Q3": 555 },
    },
  });

  test.each([
    ["2025-12-15T00:00:00Z", undefined],
    ["2026-01-15T00:00:00Z", 100],
    ["2026-06-30T12:00:00Z", 100],
    ["2026-07-01T12:00:00Z", 200],
    ["2026-10-20T00:00:00Z", 200],
    ["2026-11-20T00:00:00Z", 300],
    ["2026-12-20T00:00:00Z", 999],
  ])("holds from the latest step that has begun when the period begins: %s", (iso, value) => {
    expect(target(dated, "month", iso)).toBe(value);
  });

  test("gives a named period its own value, even one of another kind", () => {
    expect(target(dated, "quarter", "2026-08-01T00:00:00Z")).toBe(555);
    expect(target(dated, "quarter", "2026-11-01T00:00:00Z")).toBe(200 + 300 + 999);
  });

  test("of a KPI without one is none", () => {
    expect(target(aKpi(), "month", "2026-11-18T00:00:00Z")).toBeUndefined();
  });

  test("is not inherited: a unit below has its own or none", () => {
    const kpi = aKpi({ target: { ...plan(100), units: { "sales/emea": plan(60) } } });
    const of = (unit: string) => target(kpi, "month", "2026-11-18T00:00:00Z", { unit });
    expect(["sales", "sales/emea", "sales/emea/ana", "sales/apac", "company", "constructor"].map(of)).toEqual(
      [100, 60, undefined, undefined, undefined, undefined],
    );
  });

  test("may be the sum of the units", () => {
    const units = { "sales/emea": plan(0.1), "sales/apac": plan(0.2), "sales/new": plan(5, "2027-01-01") };
    const kpi = aKpi({ target: { sumOfUnits: true, units }, measure: { kind: "number", decimals: 1 } });
    expect(target(kpi, "month", "2026-11-18T00:00:00Z")).toBe(0.3);
    expect(target(kpi, "month", "2027-01-18T00:00:00Z")).toBe(5.3);
    expect(target(kpi, "month", "2025-01-18T00:00:00Z")).toBeUndefined();
  });

  test("of a level holds for every kind of period", () => {
    const csat = aKpi({ aggregate: "mean", target: plan(4.5), period: "month" });
    const kinds: PeriodKind[] = ["hour", "day", "week", "month", "quarter", "year"];
    expect(kinds.map((kind) => target(csat, kind, "2026-11-18T00:00:00Z"))).toEqual(kinds.map(() => 4.5));
  });

  test("may be a range", () => {
    const kpi = aKpi({
      aggregate: "mean",
      direction: "range",
      target: { plan: [{ from: "2026-01-01", value: [10, 20] }] },
    });
    expect(target(kpi, "week", "2026-11-18T00:00:00Z")).toEqual([10, 20]);
  });
});

describe("[T2] an amount is split over shorter periods and summed over longer ones", () => {
  const monthly = aKpi({ target: plan(3000) });
  const byBusinessDays = aKpi({ target: { ...plan(2100), pace: "business-days" } });

  test("by days", () => {
    expect(target(monthly, "day", "2026-11-18T00:00:00Z")).toBe(100);
    expect(target(monthly, "week", "2026-11-18T00:00:00Z")).toBe(700);
  });

  test("by business days: November 2026 has 21", () => {
    expect(target(byBusinessDays, "day", "2026-11-18T12:00:00Z")).toBe(100);
    expect(target(byBusinessDays, "day", "2026-11-22T12:00:00Z")).toBe(0);
    expect(target(byBusinessDays, "week", "2026-11-18T12:00:00Z")).toBe(500);
  });

  test("a week over two months takes its days' parts of both", () => {
    // 30 November is the last of 30 days of 3000, 1 to 6 December are six of 31 days of 6200.
    const kpi = aKpi({ target: { periods: { "2026-11": 3000, "2026-12": 6200 } } });
    expect(target(kpi, "week", "2026-12-02T12:00:00Z")).toBe(100 + 6 * 200);
    expect(target(aKpi({ target: { periods: { "2026-11": 3000 } } }), "week", "2026-12-02T12:00:00Z")).toBe(
      undefined,
    );
  });

  test("a quarter is the sum of its months, a year of all twelve", () => {
    expect(target(monthly, "quarter", "2026-11-18T00:00:00Z")).toBe(9000);
    expect(target(monthly, "year", "2026-11-18T00:00:00Z")).toBe(36_000);
  });

  test("a yearly target is the sum of its quarters, months and days, exactly", () => {
    const yearly = aKpi({ period: "year", target: plan(1_000_003) });
    const year = berlin.periodAt("year", at("2026-11-18T00:00:00Z"));
    for (const kind of ["quarter", "month", "day"] as const) {
      const periods = berlin.between(kind, year.start, year.end);
      const parts = periods.map((period) => targetFor(berlin, yearly, "sales", period) as number);
      expect(exactSum(parts), kind).toBe(1_000_003);
    }
  });

  test("hours have no target", () => {
    expect(target(monthly, "hour", "2026-11-18T00:00:00Z")).toBeUndefined();
  });

  test("a month of holidays is split by days after all", () => {
    const days = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, "0")}`);
    const calendar = aCalendar({ holidays: days });
    expect(target(byBusinessDays, "day", "2026-11-18T12:00:00Z", { calendar })).toBe(70);
  });
});

describe("[T2] splitting", () => {
  test.each([
    [100, [1, 1, 1], 1, [34, 33, 33]],
    [1, [1, 1, 1], 0.01, [0.34, 0.33, 0.33]],
    [1500, [600, 500, 400], 1, [600, 500, 400]],
    [10, [600, 500, 400], 1, [4, 3, 3]],
    [7, [0, 1, 0, 1], 1, [0, 4, 0, 3]],
    [0.005, [1, 1], 0.01, [0.005, 0]],
    [10.005, [1, 1], 0.01, [5.005, 5]],
    [-100, [1, 1, 1], 1, [-33, -33, -34]],
    [0, [1, 2], 1, [0, 0]],
    [5, [0.5, 0.25, 0.25], 1, [3, 1, 1]],
    [1e15, [1, 1, 1], 1, [333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333]],
  ])("%s by %j in steps of %s is %j", (amount, weights, quantum, parts) => {
    expect(split(amount, weights, quantum)).toEqual(parts);
  });

  test("the parts sum to the whole exactly, and none is a step away from its share", () => {
    const amounts = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
      fc.constantFrom(999_999_999_999.99, -999_999_999_999.99, 123_456_789.123_456),
    );
    const weights = fc
      .array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 31, size: "max" })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(amounts, weights, fc.constantFrom(1, 0.1, 0.01, 0.001), (amount, list, quantum) => {
        const parts = split(amount, list, quantum);
        expect(exactSum(parts)).toBe(amount);
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        parts.forEach((part, index) => {
          const weight = list[index] ?? 0;
          if (weight === 0) expect(part).toBe(0);
          const share = amount * (weight / whole);
          expect(Math.abs(part - share)).toBeLessThan(2 * quantum + Math.abs(amount) * 1e-12);
        });
      }),
      seeded(500),
    );
  });
});

describe("[T3] pace: what is expected by now", () => {
  const november = berlin.periodAt("month", at("2026-11-18T00:00:00Z"));
  const expected = (kpi: Kpi, now: string) => expectedBy(berlin, kpi, 2100, november, at(now));

  test("of a sum or count is the elapsed share of the target", () => {
    const noon = "2026-11-16T00:00:00+01:00";
    expect([expected(aKpi(), noon), expected(aKpi({ aggregate: "count" }), noon)]).toEqual([1050, 1050]);
  });

  test("goes by business days if the plan says so", () => {
    const kpi = aKpi({ target: { ...plan(2100), pace: "business-days" } });
    expect(
      [
        "2026-11-02T00:00:00+01:00",
        "2026-11-17T00:00:00+01:00",
        "2026-11-21T00:00:00+01:00",
        "2026-11-22T23:00:00+01:00",
      ].map((now) => expected(kpi, now)),
    ).toEqual([0, 1100, 1500, 1500]);
  });

  test("is nothing before the period and all of it after", () => {
    expect([expected(aKpi(), "2026-10-01T00:00:00Z"), expected(aKpi(), "2027-10-01T00:00:00Z")]).toEqual([
      0, 2100,
    ]);
  });

  test.each(["mean", "ratio", "last", "min", "max"] as const)("of a %s is the target itself", (aggregate) => {
    expect(expected(aKpi({ aggregate }), "2026-11-02T00:00:00Z")).toBe(2100);
  });

  test("of a formula is the target itself, unless its plan names a pace", () => {
    const paced = aFormulaKpi("a - b", { target: { ...plan(2100), pace: "time" } });
    const midMonth = "2026-11-16T00:00:00+01:00";
    expect([
      expected(aFormulaKpi("a - b", { target: plan(2100) }), midMonth),
      expected(paced, midMonth),
    ]).toEqual([2100, 1050]);
  });
});
