import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { elapsedShare, type PaceKind } from "./elapsed.ts";
import type { PeriodKind } from "./period.ts";

function elapsed(
  kind: PeriodKind,
  now: string,
  pace: PaceKind,
  settings: Parameters<typeof aCalendar>[0] = {},
): number {
  const calendar = aCalendar({ timeZone: "UTC", ...settings });
  return elapsedShare(calendar, calendar.periodAt(kind, at("2026-11-18T00:00:00Z")), at(now), pace);
}

describe("[T3] the elapsed share of a period", () => {
  test("by time is linear, 0 before its start and 1 from its end on", () => {
    expect(
      ["2026-10-31T00:00:00Z", "2026-11-01T00:00:00Z", "2026-11-16T00:00:00Z", "2026-12-01T00:00:00Z"].map(
        (now) => elapsed("month", now, "time"),
      ),
    ).toEqual([0, 0, 0.5, 1]);
  });

  test("by business days counts each day one, today by its part", () => {
    // Monday to Wednesday noon of a week of five days.
    expect(elapsed("week", "2026-11-18T12:00:00Z", "business-days")).toBe(2.5 / 5);
    expect(elapsed("week", "2026-11-21T12:00:00Z", "business-days")).toBe(1);
    expect(elapsed("month", "2026-11-01T18:00:00Z", "business-days")).toBe(0);
    // November 2026 has 21 business days; 11 lie before the 16th... the 16th is the eleventh.
    expect(elapsed("month", "2026-11-17T00:00:00Z", "business-days")).toBe(11 / 21);
  });

  test("by business days leaves holidays out", () => {
    const holidays = ["2026-11-17"];
    expect(elapsed("week", "2026-11-18T00:00:00Z", "business-days", { holidays })).toBe(1 / 4);
    expect(elapsed("week", "2026-11-17T12:00:00Z", "business-days", { holidays })).toBe(1 / 4);
  });

  test("of a period without business days falls back to time", () => {
    expect(elapsed("day", "2026-11-18T06:00:00Z", "business-days", { holidays: ["2026-11-18"] })).toBe(0.25);
  });

  test("of a day of 23 hours is the part of 23 hours", () => {
    const calendar = aCalendar();
    const day = calendar.periodAt("day", at("2026-03-29T12:00:00+02:00"));
    expect(elapsedShare(calendar, day, at("2026-03-29T12:00:00+02:00"), "time")).toBe(11 / 23);
  });
});
