import type { Calendar } from "../../calendar/periods.ts";
import { type UnixMs, unixMs } from "../../units/time.ts";

/** How many business days a stretch touches; the one in which it begins counts whole. 0 over a weekend. */
export const businessDaysUntil = (calendar: Calendar, from: UnixMs, to: UnixMs): number =>
  calendar.daysBetween(from, to).filter((day) => calendar.isBusinessDay(day)).length;

/** The end of the so-many-th business day from an instant on; the one that it lies in is the first. */
export function afterBusinessDays(calendar: Calendar, from: UnixMs, count: number): UnixMs {
  let at = from;
  for (let left = count; left > 0;) {
    const day = calendar.dayAt(at);
    if (calendar.isBusinessDay(day)) left -= 1;
    at = unixMs(day.end);
  }
  return at;
}
