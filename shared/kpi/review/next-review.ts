import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../../calendar/periods.ts";
import type { Rhythm } from "./rhythm.ts";

const STEP = {
  weekly: { weeks: 1 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
} as const satisfies Record<Rhythm, object>;
// An organisation without a business day in a year has none: then any day will do.
const MOST_DAYS_OFF = 366;

/**
 * The day on which the review after that of `last` is due: a week, a month or three months later by the calendar (P1;
 * after 31 January comes 28 February), and where that is no business day the next one that is (P2).
 */
export function nextReview(calendar: Calendar, rhythm: Rhythm, last: string): string {
  const due = Temporal.PlainDate.from(last).add(STEP[rhythm]);
  for (let off = 0; off < MOST_DAYS_OFF; off += 1) {
    const date = due.add({ days: off }).toString();
    if (calendar.isBusinessDay(calendar.dayAt(calendar.startOfDate(date)))) return date;
  }
  return due.toString();
}
