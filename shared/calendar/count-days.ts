import { tidy } from "../units/tidy.ts";
import type { UnixMs } from "../units/time.ts";
import type { Day } from "./days.ts";
import { dayShare } from "./elapsed.ts";
import type { Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

/** How many days there are, and how many of them are left; both may be zero. */
export interface DayCount {
  readonly count: number;
  readonly left: number;
}

/**
 * Counts those days of a span that `counts` says. Today is left by the share of it that has not passed, as pace counts
 * it as elapsed by the rest (T3): what is gone and what is left are always the whole. A day of 23 or 25 hours is one.
 */
export function countDays(
  calendar: Calendar,
  span: Span,
  now: UnixMs,
  counts: (day: Day) => boolean,
): DayCount {
  const days = calendar.daysBetween(span.start, span.end).filter(counts);
  return { count: days.length, left: tidy(days.reduce((sum, day) => sum + 1 - dayShare(day, now), 0)) };
}
