import { expect, test } from "vitest";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import { createCalendar } from "../../shared/calendar/periods.ts";
import { unixMs } from "../../shared/units/time.ts";
import { ACME } from "../testing/acme.ts";
import { createDates } from "./dates.ts";

const instant = unixMs(Date.parse("2026-11-21T16:59:00+01:00"));

function said(kind: PeriodKind, settings = ACME): string {
  const calendar = createCalendar(settings);
  const { start, end } = calendar.periodAt(kind, instant);
  const period = { kind, start: calendar.iso(start), end: calendar.iso(end) };
  return createDates("en-GB", calendar).period(period);
}

test("[P1] periods are named in the organisation's zone", () => {
  expect(said("hour")).toBe("21 Nov 2026, 16:00");
  expect(said("day")).toBe("Sat, 21 Nov 2026");
  expect(said("week")).toBe("Week 47, 2026");
  expect(said("month")).toBe("November 2026");
  expect(said("quarter")).toBe("Q4 2026");
  expect(said("year")).toBe("2026");
});

test("[P2] a fiscal year is named by the year in which it ends, and says that it is one", () => {
  const fiscal = { ...ACME, fiscalYearStart: 7 };
  expect(said("year", fiscal)).toBe("FY 2027");
  expect(said("quarter", fiscal)).toBe("Q2 FY 2027");
});

test("[P2] where the fiscal year is not the calendar's, its kinds of period say so, and from when to when it goes", () => {
  const kinds = (fiscalYearStart: number) => {
    const { kind } = createDates("en-GB", createCalendar({ ...ACME, fiscalYearStart }));
    return (["month", "quarter", "year"] as const).map(kind);
  };
  expect(kinds(1)).toEqual(["Month", "Quarter", "Year"]);
  expect(kinds(7)).toEqual(["Month", "Fiscal quarter", "Fiscal year (Jul – Jun)"]);
  expect(kinds(2)).toEqual(["Month", "Fiscal quarter", "Fiscal year (Feb – Jan)"]);
});

test("instants and dates are said in the organisation's zone", () => {
  const dates = createDates("en-GB", createCalendar(ACME));
  expect(dates.instant("2026-11-21T23:30:00Z")).toBe("22 Nov 2026, 00:30");
  expect(dates.hourOfWeek("2026-11-21T15:00:00Z")).toBe("Sat 16:00");
  expect(dates.date("2026-01-31")).toBe("31 Jan 2026");
});
