import { fail, ok, type Result } from "../problem/result.ts";
import { type UnixMs, unixMs } from "./time.ts";

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?$/;

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
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return fail(`${text.slice(0, 10)} is no date of the calendar`);
  if (hour > 23 || minute > 59 || second > 59)
    return fail("the time of day must lie between 00:00:00 and 23:59:59");
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  const milliseconds = Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  // Date.UTC takes years below 100 for 19xx: they are refused as too early anyway.
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return ok(unixMs(sign === "-" ? local + offset : local - offset));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
