import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../../testing/factories.ts";
import { workdayPoints } from "../../testing/workday-points.ts";
import { freezeBaseline } from "./baseline.ts";
import { firstBaseline } from "./first-baseline.ts";

const calendar = aCalendar();
const everything = { start: at("2026-01-01T00:00:00Z"), end: at("2030-01-01T00:00:00Z") };
const dates = (span: ReturnType<typeof firstBaseline>) =>
  span && [span.start, span.end].map((instant) => calendar.iso(instant).slice(0, 10));
const monthly = (count: number) =>
  calendar
    .between("month", everything.start, everything.end)
    .slice(1, count + 1)
    .map((period, index) => ({ period, value: index % 2 }));

describe("a baseline", () => {
  test("is of the points inside its span alone: what comes later does not move it", () => {
    const points = workdayPoints(calendar, 60, (_, index) => (index < 40 ? 50 + (index % 2) : 900));
    const span = firstBaseline(points, calendar)!;
    expect(dates(span)).toEqual(["2026-01-05", "2026-02-28"]);
    const frozen = freezeBaseline(points, span, calendar);
    expect(frozen).toEqual({
      ok: true,
      value: {
        span,
        season: { kind: "none", why: "days-alike" },
        limits: {
          mean: 50.5,
          lower: expect.closeTo(50.5 - 2.66, 9) as number,
          upper: expect.closeTo(50.5 + 2.66, 9) as number,
          sigma: expect.closeTo(1 / 1.128, 9) as number,
          rangeLimit: 3.267,
          points: 40,
          quality: "full",
        },
        autocorrelation: 0,
      },
    });
    expect(freezeBaseline(points.slice(0, 41), span, calendar)).toEqual(frozen);
  });

  test("is taken anew by asking for another span", () => {
    const points = workdayPoints(calendar, 60, (_, index) =>
      index < 40 ? 50 + (index % 2) : 90 + (index % 2),
    );
    const later = { start: points[40]!.period.start, end: points[59]!.period.end };
    const frozen = freezeBaseline(points, later, calendar);
    expect(frozen.ok && [frozen.value.limits.mean, frozen.value.limits.points]).toEqual([90.5, 20]);
  });

  test("has its season taken out before its limits: a strong Friday does not widen them", () => {
    const points = workdayPoints(calendar, 40, (day, index) => (day === 5 ? 2 : 1) * (100 + (index % 2)));
    const frozen = freezeBaseline(points, everything, calendar);
    expect(frozen.ok && frozen.value.season.kind).toBe("weekdays");
    // Friday counts double, so that the week's mean is 1.2 of the other days.
    expect(frozen.ok && frozen.value.limits.sigma).toBeLessThan(2 * 1.2);
  });

  test("is wider where points lean on the ones before them", () => {
    const slow = workdayPoints(calendar, 20, (_, index) => (index % 20 < 10 ? 10 : 11) + (index % 2) / 10);
    const frozen = freezeBaseline(slow, everything, calendar);
    if (!frozen.ok) throw new Error(frozen.problem);
    const { autocorrelation, limits } = frozen.value;
    expect(autocorrelation).toBeGreaterThan(0.7);
    // 18 ranges of 0.1, and one of 0.9 that is left out.
    expect(limits.sigma).toBeCloseTo(0.1 / 1.128 / Math.sqrt(1 - autocorrelation), 9);
  });

  test("needs six points, and is of the first twenty months where nobody chose", () => {
    expect(firstBaseline(monthly(5), calendar)).toBeUndefined();
    expect(dates(firstBaseline(monthly(6), calendar))).toEqual(["2026-02-01", "2026-08-01"]);
    expect(dates(firstBaseline(monthly(30), calendar))).toEqual(["2026-02-01", "2027-10-01"]);
    const { start } = everything;
    expect(freezeBaseline(monthly(9), { start, end: at("2026-06-01T00:00:00+02:00") }, calendar)).toEqual({
      ok: false,
      problem: "fewer-than-6-points",
    });
  });
});
