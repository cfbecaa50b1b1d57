import { type DurationMs, durationMs, type UnixMs, unixMs } from "../units/time.ts";
import type { Calendar } from "./periods.ts";

const MOST_DAYS = 3700;

/** The instant at which that much time of business days has passed since `at`; other days stand still (P2). */
export function businessTimeAfter(calendar: Calendar, at: UnixMs, span: number): UnixMs {
  let day = calendar.dayAt(at);
  let from = at;
  let left = span;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    if (calendar.isBusinessDay(day)) {
      if (from + left <= day.end) return unixMs(from + left);
      left -= day.end - from;
    }
    from = day.end;
    day = calendar.dayAt(from);
  }
  return unixMs(from + left);
}

/** How much time of business days there is in `[from, to)`: what `businessTimeAfter` needs to come from one to the other. */
export function businessTimeBetween(calendar: Calendar, from: UnixMs, to: UnixMs): DurationMs {
  const days = calendar.daysBetween(from, to).filter((day) => calendar.isBusinessDay(day));
  const passed = days.map((day) => Math.min(day.end, to) - Math.max(day.start, from));
  return durationMs(passed.reduce((sum, ms) => sum + ms, 0));
}
