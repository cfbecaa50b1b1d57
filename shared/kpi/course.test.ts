import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PeriodKind } from "../calendar/period.ts";
import { aCalendar, aFormulaKpi, aKpi, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { unixMs } from "../units/time.ts";
import { courseOf } from "./course.ts";
import type { Kpi } from "./definition.ts";
import type { Course } from "./run-rate.ts";
import type { Level, TargetPlan } from "./target-plan.ts";

const berlin = aCalendar();
const plan = (more: Partial<TargetPlan> = {}): TargetPlan => ({
  plan: [{ from: "2026-01-01", value: 2100 }],
  ...more,
});
const byBusinessDays = aKpi({ target: plan({ pace: "business-days" }) });
const byTime = aKpi({ target: plan() });

function course(kpi: Kpi, kind: PeriodKind, now: string, target: Level = 2100, calendar = berlin) {
  return courseOf(calendar, kpi, target, { period: calendar.periodAt(kind, at(now)), now: at(now) });
}
/** Count, left and planned of each rate. */
function rates(found: ReturnType<typeof course>): Record<string, readonly number[]> {
  if (!("rates" in found)) throw new Error(found.reason);
  return Object.fromEntries(
    found.rates.map(({ per, count, left, planned }) => [per, [count, left, planned]]),
  );
}
const SATURDAY = "2026-11-21T00:00:00+01:00";

describe("[T4] the course to a target", () => {
  test("of a month is told by week and business day: November 2026 has 21, six are left on the 21st", () => {
    expect(rates(course(byBusinessDays, "month", SATURDAY))).toEqual({
      week: [4.2, 1.2, 500],
      "business-day": [21, 6, 100],
      day: [30, 10, 70],
    });
  });

  test("of a year is told by quarter, month, perfect week and business day", () => {
    // 2026 has 261 days from Monday to Friday; six of November are left, and 23 of December.
    const found = course(byBusinessDays, "year", SATURDAY, 2610);
    const left = 6 + 23;
    expect(rates(found)).toEqual({
      quarter: [4, expect.closeTo((4 * left) / 261, 12), 652.5],
      month: [12, expect.closeTo((12 * left) / 261, 12), 217.5],
      week: [52.2, left / 5, 50],
      "business-day": [261, left, 10],
      day: [365, 41, expect.closeTo(2610 / 365, 10)],
    });
  });

  test("of a quarter is told by month, week and business day", () => {
    const { month, week } = rates(course(byBusinessDays, "quarter", SATURDAY, 6600));
    // October 22, November 21, December 23.
    expect(month).toEqual([3, expect.closeTo((3 * 29) / 66, 12), 2200]);
    expect(week).toEqual([13.2, 5.8, 500]);
  });

  test("where the plan counts time, a week has seven days", () => {
    const found = course(byTime, "month", SATURDAY);
    expect(rates(found)).toMatchObject({
      week: [expect.closeTo(30 / 7, 12), expect.closeTo(10 / 7, 12), 490],
    });
    expect(found).toMatchObject({ pace: "time" });
  });

  test("a perfect week has all its business days, whatever holidays there are", () => {
    const calendar = aCalendar({ businessDays: ["mon", "tue", "wed", "thu"], holidays: ["2026-11-02"] });
    const found = rates(course(byBusinessDays, "month", SATURDAY, 1600, calendar));
    // 17 days from Monday to Thursday, one of them a holiday.
    expect(found["business-day"]).toEqual([16, 5, 100]);
    expect(found["week"]).toEqual([4, 1.25, 400]);
  });

  test("of a month without business days is told by days", () => {
    const holidays = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, "0")}`);
    const found = course(byBusinessDays, "month", SATURDAY, 2100, aCalendar({ holidays }));
    expect(found).toMatchObject({ pace: "time" });
    expect(rates(found)).toEqual({
      week: [expect.closeTo(30 / 7, 12), expect.closeTo(10 / 7, 12), 490],
      day: [30, 10, 70],
    });
  });

  test("of a day is told by hours, of 23 on the day that is so long", () => {
    expect(rates(course(byTime, "day", "2026-11-18T17:00:00+01:00", 240))).toEqual({ hour: [24, 7, 10] });
    expect(rates(course(byTime, "day", "2026-03-29T12:00:00+02:00", 230))).toEqual({ hour: [23, 12, 10] });
    expect(rates(course(byTime, "hour", "2026-11-18T17:00:00+01:00", 240))).toEqual({});
  });

  test("of a period that is over has nothing left", () => {
    const october = berlin.periodAt("month", at("2026-10-10T00:00:00Z"));
    const found = courseOf(berlin, byBusinessDays, 2200, { period: october, now: at(SATURDAY) });
    expect(found).toMatchObject({ ended: true });
    expect(rates(found)["business-day"]).toEqual([22, 0, 100]);
  });

  test("planned parts sum to the target, and no share of the period is lost or counted twice", () => {
    const kinds = fc.constantFrom<PeriodKind>("year", "quarter", "month", "week");
    const instants = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
    const holidays = fc.uniqueArray(
      fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, "0")}`),
    );
    fc.assert(
      fc.property(kinds, instants, holidays, fc.boolean(), (kind, now, days, business) => {
        const calendar = aCalendar({ holidays: days });
        const period = calendar.periodAt(kind, unixMs(now));
        const found = courseOf(calendar, business ? byBusinessDays : byTime, 1000, {
          period,
          now: unixMs(now),
        });
        const told: Course["rates"] = "rates" in found ? found.rates : [];
        expect(told.length).toBeGreaterThan(0);
        for (const { planned, count, left } of told) {
          expect(planned * count).toBeCloseTo(1000, 6);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(count);
        }
      }),
      seeded(80),
    );
  });
});

describe("[T3] there is no course", () => {
  test.each<[string, Kpi, Level | undefined, string]>([
    ["for a level", aKpi({ aggregate: "mean" }), 5, "not-an-amount"],
    ["for a ratio, even without a target", aKpi({ aggregate: "ratio" }), undefined, "not-an-amount"],
    ["for a formula without a pace", aFormulaKpi("a - b"), 5, "not-an-amount"],
    ["where lower is better", aKpi({ direction: "lower" }), 5, "lower-is-better"],
    ["without a target", aKpi(), undefined, "no-target"],
    ["to a range", aKpi(), [1, 2], "range-target"],
    ["to nothing", aKpi(), 0, "target-not-positive"],
  ])("%s", (_, kpi, target, reason) => {
    const period = berlin.periodAt("month", at(SATURDAY));
    expect(courseOf(berlin, kpi, target, { period, now: at(SATURDAY) })).toEqual({ kind: "none", reason });
  });

  test("but for a formula whose plan has a pace, and for counts", () => {
    expect(
      course(aFormulaKpi("a - b", { target: plan({ pace: "time" }) }), "month", SATURDAY),
    ).toHaveProperty("rates");
    expect(course(aKpi({ aggregate: "count" }), "month", SATURDAY)).toHaveProperty("rates");
  });
});
