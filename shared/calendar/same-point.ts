import { Temporal } from "temporal-polyfill";
import { type UnixMs, unixMs } from "../units/time.ts";
import type { Period } from "./period.ts";
import type { Calendar } from "./periods.ts";

/**
 * The instant in an earlier period, the one before unless another of its kind is given, that lies as far into it as
 * `now` lies into `period` (P3): the same number of local days and the same wall-clock time; in a quarter or year the
 * same month of it and day of that month. What does not exist there (31 February) is clipped to the end of the month or
 * period.
 */
export function samePoint(
  calendar: Calendar,
  period: Period,
  now: UnixMs,
  previous: Period = calendar.previous(period),
): UnixMs {
  if (now >= period.end) return previous.end;
  if (period.kind === "hour") return unixMs(Math.min(previous.start + (now - period.start), previous.end));
  const first = calendar.dayAt(period.start).date;
  const today = calendar.dayAt(now);
  const start = calendar.dayAt(previous.start).date;
  const monthly = period.kind === "quarter" || period.kind === "year";
  const months = monthly ? (today.date.year - first.year) * 12 + today.date.month - first.month : 0;
  const month = start.add({ months });
  const days = monthly ? today.date.day - 1 : first.until(today.date, { largestUnit: "day" }).days;
  const limit = monthly ? calendar.startOfDate(month.add({ months: 1 }).toString()) : previous.end;
  const day = month.add({ days });
  if (calendar.startOfDate(day.toString()) >= limit) return limit;
  const zone = calendar.settings.timeZone;
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainTime();
  return unixMs(Math.min(day.toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds, limit));
}
