import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { unixMs } from "../units/time.ts";
import { countDays } from "./count-days.ts";
import { elapsedShare } from "./elapsed.ts";

const berlin = aCalendar();
const november = berlin.periodAt("month", at("2026-11-18T00:00:00Z"));
const business = (now: string, calendar = berlin) =>
  countDays(calendar, november, at(now), (day) => calendar.isBusinessDay(day));

describe("[T3] days left", () => {
  test("today counts by the share of it that is left", () => {
    // Wednesday: Thursday and Friday are left of its week, and six days after it.
    expect(business("2026-11-18T00:00:00+01:00")).toEqual({ count: 21, left: 9 });
    expect(business("2026-11-18T06:00:00+01:00")).toEqual({ count: 21, left: 8.75 });
    expect(business("2026-11-19T00:00:00+01:00")).toEqual({ count: 21, left: 8 });
  });

  test("on a Saturday those of the weeks to come are left", () => {
    expect(business("2026-11-21T17:00:00+01:00")).toEqual({ count: 21, left: 6 });
  });

  test("holidays are none", () => {
    const calendar = aCalendar({ holidays: ["2026-11-20", "2026-11-22", "2026-11-30"] });
    expect(business("2026-11-19T12:00:00+01:00", calendar)).toEqual({ count: 19, left: 5.5 });
  });

  test("before the span all are left, behind it none", () => {
    expect(business("2026-10-31T23:59:00+01:00")).toEqual({ count: 21, left: 21 });
    expect(business("2026-12-01T00:00:00+01:00")).toEqual({ count: 21, left: 0 });
  });

  test("a day of 23 hours is one day, and half of it is left after eleven and a half hours", () => {
    const march = berlin.periodAt("month", at("2026-03-29T12:00:00Z"));
    const left = (now: string) => countDays(berlin, march, at(now), () => true);
    expect(left("2026-03-29T00:00:00+01:00")).toEqual({ count: 31, left: 3 });
    expect(left("2026-03-29T12:30:00+02:00")).toEqual({ count: 31, left: 2.5 });
  });

  test("what is left and what has elapsed are the whole", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const now = unixMs(Math.round(november.start + share * (november.end - november.start)));
        const { count, left } = countDays(berlin, november, now, (day) => berlin.isBusinessDay(day));
        expect(left / count + elapsedShare(berlin, november, now, "business-days")).toBeCloseTo(1, 12);
      }),
      seeded(200),
    );
  });
});
