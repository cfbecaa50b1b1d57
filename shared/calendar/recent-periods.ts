import { type UnixMs, unixMs } from "../units/time.ts";
import type { Period, PeriodKind, Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

/** As many points as a line of a hundred pixels can tell apart. */
const RECENT: Readonly<Record<PeriodKind, { readonly grain: PeriodKind; readonly count: number }>> = {
  hour: { grain: "hour", count: 24 },
  day: { grain: "day", count: 14 },
  week: { grain: "week", count: 12 },
  month: { grain: "month", count: 12 },
  quarter: { grain: "month", count: 12 },
  year: { grain: "month", count: 24 },
};

/** A stretch of whole periods, oldest first. */
export interface RecentPeriods extends Span {
  readonly grain: PeriodKind;
  readonly periods: readonly Period[];
}

/**
 * What a sparkline beside a reading of that kind of period is made of; the last period contains the instant before
 * `end`. A quarter and a year are drawn by months.
 */
export function recentPeriods(calendar: Calendar, kind: PeriodKind, end: UnixMs): RecentPeriods {
  const { grain, count } = RECENT[kind];
  const last = calendar.periodAt(grain, unixMs(end - 1));
  let first = last;
  for (let step = 1; step < count; step += 1) first = calendar.previous(first);
  return {
    grain,
    start: first.start,
    end: last.end,
    periods: calendar.between(grain, first.start, last.end),
  };
}
