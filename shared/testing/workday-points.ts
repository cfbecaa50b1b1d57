import type { Calendar } from "../calendar/periods.ts";
import type { Point } from "../risk/warning/point.ts";

/** So many points of working days in a row, Monday to Friday, from Monday 5 January 2026 on; the day counts from 1. */
export function workdayPoints(
  calendar: Calendar,
  count: number,
  valueOf: (day: number, index: number) => number,
): Point[] {
  const start = calendar.startOfDate("2026-01-05");
  return calendar
    .between("day", start, calendar.startOfDate("2030-01-07"))
    .filter((day) => calendar.dayAt(day.start).date.dayOfWeek <= 5)
    .slice(0, count)
    .map((period, index) => ({ period, value: valueOf((index % 5) + 1, index) }));
}
