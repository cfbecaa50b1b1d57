import { tidy } from "../units/tidy.ts";
import { type UnixMs, unixMs } from "../units/time.ts";
import type { PaceKind } from "./elapsed.ts";
import type { Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

/**
 * The first instant at which that share of a period has passed (T3), to the millisecond: what `elapsedShare` says the
 * other way round. Shares below 0 and above 1 are the start and the end.
 */
export function instantAtShare(calendar: Calendar, period: Span, share: number, pace: PaceKind): UnixMs {
  if (share <= 0) return period.start;
  if (share >= 1) return period.end;
  if (pace === "business-days") {
    const days = calendar.daysBetween(period.start, period.end).filter((day) => calendar.isBusinessDay(day));
    const passed = tidy(share * days.length);
    const whole = Math.ceil(passed) - 1;
    const day = days[whole];
    if (day) return along(day, passed - whole);
  }
  return along(period, share);
}

const along = ({ start, end }: Span, share: number): UnixMs =>
  unixMs(Math.round(start + share * (end - start)));
