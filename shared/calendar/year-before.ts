import { Temporal } from "temporal-polyfill";
import { unixMs } from "../units/time.ts";
import type { Period } from "./period.ts";
import type { Calendar } from "./periods.ts";

/**
 * The period a year before (P3): the same month, quarter or year of the calendar; of a week, a day or an hour the one 52
 * weeks earlier, so that a Monday is compared with a Monday, and an hour with the same one of its day.
 */
export function yearBefore(calendar: Calendar, { kind, start }: Period): Period {
  const { date } = calendar.dayAt(start);
  if (kind === "month" || kind === "quarter" || kind === "year")
    return calendar.periodAt(kind, calendar.startOfDate(date.subtract({ years: 1 }).toString()));
  const day = date.subtract({ weeks: 52 });
  if (kind !== "hour") return calendar.periodAt(kind, calendar.startOfDate(day.toString()));
  const zone = calendar.settings.timeZone;
  const clock = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainTime();
  return calendar.periodAt(
    kind,
    unixMs(day.toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds),
  );
}
