import type { Day } from "../../../shared/calendar/days.ts";
import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { Piece } from "./sample.ts";

const MONTHS = 13;

/** Where the history begins: the first day of the month thirteen months before this one, so that every benchmark has its twelve. */
export function historyStart(calendar: Calendar, now: UnixMs): UnixMs {
  let month = calendar.periodAt("month", now);
  for (let back = 0; back < MONTHS; back += 1) month = calendar.previous(month);
  return month.start;
}

/**
 * Cuts `[from, now)` into pieces of days, in order: the finer, the nearer to now. Hours yesterday and today, quarters
 * of a day back to the beginning of last month (so that a comparison at the same point of it is fair), days before.
 */
export function cut(calendar: Calendar, from: UnixMs, now: UnixMs): Piece[] {
  const lastMonth = calendar.previous(calendar.periodAt("month", now)).start;
  const yesterday = calendar.previous(calendar.periodAt("day", now)).start;
  const endsOf = (day: Day): readonly UnixMs[] => {
    if (day.start >= yesterday) return [...day.hours.slice(1), day.end];
    if (day.start >= lastMonth) return [...[6, 12, 18].flatMap((hour) => day.hours[hour] ?? []), day.end];
    return [day.end];
  };

  const pieces: Piece[] = [];
  for (let at = from; at < now;) {
    const day = calendar.dayAt(at);
    for (const boundary of endsOf(day)) {
      if (boundary <= at || at >= now) continue;
      const end = boundary < now ? boundary : now;
      pieces.push({ day, start: at, end });
      at = end;
    }
  }
  return pieces;
}
