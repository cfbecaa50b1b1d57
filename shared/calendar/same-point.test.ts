import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import type { PeriodKind } from "./period.ts";
import { samePoint } from "./same-point.ts";

/** The same point in the period before, as local text. */
function before(kind: PeriodKind, now: string, settings: Parameters<typeof aCalendar>[0] = {}): string {
  const calendar = aCalendar(settings);
  return calendar.iso(samePoint(calendar, calendar.periodAt(kind, at(now)), at(now)));
}

describe("[P3] the same point in the period before", () => {
  test.each([
    ["hour", "2026-11-18T15:20:30+01:00", "2026-11-18T14:20:30+01:00"],
    ["day", "2026-11-18T15:20:30+01:00", "2026-11-17T15:20:30+01:00"],
    ["week", "2026-11-18T15:20:30+01:00", "2026-11-11T15:20:30+01:00"],
    ["month", "2026-11-18T15:20:30+01:00", "2026-10-18T15:20:30+02:00"],
    ["quarter", "2026-11-18T15:20:30+01:00", "2026-08-18T15:20:30+02:00"],
    ["year", "2026-11-18T15:20:30+01:00", "2025-11-18T15:20:30+01:00"],
  ] as const)("of a %s is as many days into it at the same time of day", (kind, now, point) => {
    expect(before(kind, now)).toBe(point);
  });

  test.each([
    ["2026-03-28T10:00:00+01:00", "2026-02-28T10:00:00+01:00"],
    ["2026-03-29T10:00:00+02:00", "2026-03-01T00:00:00+01:00"],
    ["2026-03-31T10:00:00+02:00", "2026-03-01T00:00:00+01:00"],
    ["2026-02-28T23:59:59+01:00", "2026-01-28T23:59:59+01:00"],
    ["2028-03-29T10:00:00+02:00", "2028-02-29T10:00:00+01:00"],
  ])("of a month is clipped where the month before is shorter: %s", (now, point) => {
    expect(before("month", now)).toBe(point);
  });

  test.each([
    ["quarter", "2026-05-30T10:00:00+02:00", "2026-03-01T00:00:00+01:00"],
    ["quarter", "2026-05-31T00:00:00+02:00", "2026-03-01T00:00:00+01:00"],
    ["quarter", "2026-06-30T10:00:00+02:00", "2026-03-30T10:00:00+02:00"],
    ["quarter", "2026-12-31T10:00:00+01:00", "2026-10-01T00:00:00+02:00"],
    ["year", "2028-02-29T10:00:00+01:00", "2027-03-01T00:00:00+01:00"],
    ["year", "2027-03-01T00:00:00+01:00", "2026-03-01T00:00:00+01:00"],
    ["year", "2026-12-31T10:00:00+01:00", "2025-12-31T10:00:00+01:00"],
  ] as const)("of a %s is clipped to the end of the same month: %s", (kind, now, point) => {
    expect(before(kind, now)).toBe(point);
  });

  test("follows the fiscal year: the third month of the quarter to the third month", () => {
    const settings = { fiscalYearStart: 2 };
    expect(before("quarter", "2026-04-15T10:00:00+02:00", settings)).toBe("2026-01-15T10:00:00+01:00");
    expect(before("year", "2027-01-31T10:00:00+01:00", settings)).toBe("2026-01-31T10:00:00+01:00");
  });

  test("keeps the time of day over days of 23 and 25 hours", () => {
    expect(before("day", "2026-03-29T15:00:00+02:00")).toBe("2026-03-28T15:00:00+01:00");
    expect(before("day", "2026-10-26T15:00:00+01:00")).toBe("2026-10-25T15:00:00+01:00");
    expect(before("week", "2026-03-31T08:00:00+02:00")).toBe("2026-03-24T08:00:00+01:00");
  });

  test("where the time of day does not exist in the day before, is as late as the clock jumped", () => {
    expect(before("day", "2026-03-30T02:30:00+02:00")).toBe("2026-03-29T03:30:00+02:00");
  });

  test("of a week is the same weekday, whatever day the week starts on", () => {
    expect(before("week", "2026-11-15T10:00:00+01:00", { weekStart: "sunday" })).toBe(
      "2026-11-08T10:00:00+01:00",
    );
  });

  test("of a period that is over is the whole period before", () => {
    const calendar = aCalendar();
    const february = calendar.periodAt("month", at("2026-02-10T00:00:00Z"));
    expect(calendar.iso(samePoint(calendar, february, february.end))).toBe("2026-02-01T00:00:00+01:00");
  });

  test("at the very start of a period is the start of the one before", () => {
    expect(before("month", "2026-11-01T00:00:00+01:00")).toBe("2026-10-01T00:00:00+02:00");
    expect(before("year", "2026-01-01T00:00:00+01:00")).toBe("2025-01-01T00:00:00+01:00");
  });
});
