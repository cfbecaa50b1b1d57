import type { UnixMs } from "../units/time.ts";
import type { Day } from "./days.ts";
import type { Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

export type PaceKind = "time" | "business-days";

/**
 * How much of a period has passed at `now`, 0 … 1 (T3). By business days each counts one, today by the share of it
 * that has passed; a period without business days falls back to time.
 */
export function elapsedShare(calendar: Calendar, period: Span, now: UnixMs, pace: PaceKind): number {
  if (now <= period.start) return 0;
  if (now >= period.end) return 1;
  if (pace === "business-days") {
    const days = calendar.daysBetween(period.start, period.end).filter((day) => calendar.isBusinessDay(day));
    if (days.length > 0) return days.reduce((sum, day) => sum + dayShare(day, now), 0) / days.length;
  }
  return (now - period.start) / (period.end - period.start);
}

/** How much of a day has passed at `now`, 0 … 1, of however many hours it has. */
export function dayShare(day: Day, now: UnixMs): number {
  return Math.min(1, Math.max(0, (now - day.start) / (day.end - day.start)));
}
