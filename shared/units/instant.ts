import { fail, ok, type Result } from "../problem/result.ts";
import { dateExists } from "./date.ts";
import { DAY_MS, type UnixMs, unixMs } from "./time.ts";

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?$/;

const DAYS_IN_400_YEARS = 146_097;

/**
 * Reads an instant in ISO 8601 with date, time and offset, such as 2026-11-21T16:59:02.652+01:00, to the millisecond.
 * The problem is a sentence that says what would be right. Dates that do not exist, leap seconds and times without an
 * offset are refused, not guessed.
 */
export function parseInstant(text: string): Result<UnixMs, string> {
  const match = INSTANT.exec(text);
  if (!match)
    return fail("an instant in ISO 8601 with offset is expected, such as 2026-11-21T16:59:02+01:00");
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const [fraction, utc, sign, offsetHours, offsetMinutes] = match.slice(7);
  if (utc === undefined && sign === undefined) {
    return fail("the offset from UTC is missing: end the instant with Z or an offset such as +01:00");
  }
  if (second === 60)
    return fail("leap seconds are not counted: use second 59, or the first of the next minute");
  if (!dateExists(year, month, day)) return fail(`${text.slice(0, 10)} is no date of the calendar`);
  if (hour > 23 || minute > 59 || second > 59)
    return fail("the time of day must lie between 00:00:00 and 23:59:59");
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59)
    return fail("the offset from UTC must lie between -23:59 and +23:59");
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  const milliseconds = Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  // Date.UTC takes years below 100 for 19xx: the same day of the next 400 years is asked for, which are as long as all.
  const later = Date.UTC(year + 400, month - 1, day, hour, minute, second, milliseconds);
  const local = later - DAYS_IN_400_YEARS * DAY_MS;
  return ok(unixMs(sign === "-" ? local + offset : local - offset));
}
