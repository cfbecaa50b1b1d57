import type { Period } from "./period.ts";
import type { Calendar } from "./periods.ts";

/** A period with those before it, oldest first: so many in all, at least one. */
export function lastPeriods(calendar: Calendar, period: Period, count: number): Period[] {
  const periods = [period];
  for (let first = period; periods.length < count;) {
    first = calendar.previous(first);
    periods.unshift(first);
  }
  return periods;
}
