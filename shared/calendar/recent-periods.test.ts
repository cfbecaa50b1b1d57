import { expect, test } from "vitest";
import { unixMs } from "../units/time.ts";
import { PERIOD_KINDS } from "./period.ts";
import { createCalendar } from "./periods.ts";
import { recentPeriods } from "./recent-periods.ts";

const calendar = createCalendar({
  timeZone: "Europe/Berlin",
  weekStart: "monday",
  fiscalYearStart: 1,
  businessDays: ["mon", "tue", "wed", "thu", "fri"],
  holidays: [],
});
const at = (text: string) => unixMs(Date.parse(text));

test("[P1] the recent periods tile exactly and end with the one that is being looked at", () => {
  const end = at("2026-11-25T17:00:00+01:00");
  for (const kind of PERIOD_KINDS) {
    const { periods, ...span } = recentPeriods(calendar, kind, end);
    const gaps = periods.slice(1).map(({ start }, index) => start - (periods[index]?.end ?? 0));
    expect(gaps.every((gap) => gap === 0)).toBe(true);
    const last = periods.at(-1);
    expect(last && last.start < end && end <= last.end).toBe(true);
    expect([span.start, span.end]).toEqual([periods[0]?.start, last?.end]);
  }
});

test("a month that is over is the last of its own line: the one after it does not belong to it", () => {
  const line = recentPeriods(calendar, "month", at("2026-03-01T00:00:00+01:00"));
  expect([line.periods.length, calendar.iso(line.start), calendar.iso(line.end)]).toEqual([
    12,
    "2025-03-01T00:00:00+01:00",
    "2026-03-01T00:00:00+01:00",
  ]);
});

test("a quarter and a year are drawn by months", () => {
  const end = at("2026-11-25T17:00:00+01:00");
  const look = (["quarter", "year"] as const).map((kind) => {
    const { grain, periods } = recentPeriods(calendar, kind, end);
    return [grain, periods.length];
  });
  expect(look).toEqual([
    ["month", 12],
    ["month", 24],
  ]);
});
