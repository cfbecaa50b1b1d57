import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";

/** One day: a column is a week of the organisation, a row one of its weekdays (P2). */
export interface Day {
  readonly start: UnixMs;
  readonly end: UnixMs;
  /** Absent for a day without facts (K8). */
  readonly value: number | undefined;
  /** The name of its month. */
  readonly month: string;
  readonly column: number;
  readonly row: number;
}

/** The last year of days, or its last weeks. */
export interface HeatCalendar {
  readonly days: readonly Day[];
  readonly columns: number;
  /** There are earlier weeks of the year that have no room. */
  readonly isCut: boolean;
  /** Names of the weekdays, by row. */
  readonly weekdays: readonly string[];
}

/** With so many days no week more than 53 is begun. */
const YEAR = 365;

/** Sorts the days of a series that have begun into weeks, newest last; those of the last year. */
export function calendarOf(
  points: readonly SeriesPoint[],
  { now, times }: { readonly now: UnixMs; readonly times: TimeFormat },
): HeatCalendar {
  const past = points.filter(({ start }) => Date.parse(start) <= now).slice(-YEAR);
  const weekdays: string[] = [];
  let column = 0;
  const days = past.map((point, index): Day => {
    const start = unixMs(Date.parse(point.start));
    const { name, place } = times.weekday(start);
    weekdays[place] = name;
    if (index > 0 && place === 0) column += 1;
    const value = point.state === "value" ? point.value : undefined;
    const month = times.tick({ kind: "month", start: point.start });
    return { start, end: unixMs(Date.parse(point.end)), value, month, column, row: place };
  });
  return { days, weekdays, columns: days.length === 0 ? 0 : column + 1, isCut: false };
}

/** The last weeks of a calendar, at most so many. */
export function lastWeeks(calendar: HeatCalendar, most: number): HeatCalendar {
  const gone = calendar.columns - most;
  if (gone <= 0) return calendar;
  const days = calendar.days
    .filter(({ column }) => column >= gone)
    .map((day) => ({ ...day, column: day.column - gone }));
  return { ...calendar, days, columns: most, isCut: true };
}
