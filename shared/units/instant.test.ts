import { expect, test } from "vitest";
import { parseInstant } from "./instant.ts";

const read = (text: string): string => {
  const instant = parseInstant(text);
  return instant.ok ? new Date(instant.value).toISOString() : instant.problem;
};

test.each([
  ["2026-11-21T16:59:02.652+01:00", "2026-11-21T15:59:02.652Z"],
  ["2026-11-21T16:59:02Z", "2026-11-21T16:59:02.000Z"],
  ["2026-11-21t16:59z", "2026-11-21T16:59:00.000Z"],
  ["2026-11-21 16:59:02,5-0330", "2026-11-21T20:29:02.500Z"],
  ["2026-11-21T16:59:02.123999999Z", "2026-11-21T16:59:02.123Z"],
  ["2024-02-29T00:00:00+05:45", "2024-02-28T18:15:00.000Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["0099-12-31T23:00:00Z", "0099-12-31T23:00:00.000Z"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z"],
])("%s is read as %s", (text, utc) => {
  expect(read(text)).toBe(utc);
});

const FORM = "an instant in ISO 8601 with offset is expected, such as 2026-11-21T16:59:02+01:00";
const OFFSET = "the offset from UTC is missing: end the instant with Z or an offset such as +01:00";

test.each([
  ["2026-11-21T16:59:02", OFFSET],
  ["2026-11-21", FORM],
  ["1795276742", FORM],
  ["1795276742000", FORM],
  ["yesterday", FORM],
  ["", FORM],
  ["+002026-11-21T16:59:02Z", FORM],
  ["2026-11-21T16:59:02Z ", FORM],
  ["2026-12-31T23:59:60Z", "leap seconds are not counted: use second 59, or the first of the next minute"],
  ["2026-02-30T00:00:00Z", "2026-02-30 is no date of the calendar"],
  ["2025-02-29T00:00:00Z", "2025-02-29 is no date of the calendar"],
  ["1900-02-29T00:00:00Z", "1900-02-29 is no date of the calendar"],
  ["2026-13-01T00:00:00Z", "2026-13-01 is no date of the calendar"],
  ["2026-00-10T00:00:00Z", "2026-00-10 is no date of the calendar"],
  ["2026-11-00T00:00:00Z", "2026-11-00 is no date of the calendar"],
  ["2026-11-21T24:00:00Z", "the time of day must lie between 00:00:00 and 23:59:59"],
  ["2026-11-21T12:60:00Z", "the time of day must lie between 00:00:00 and 23:59:59"],
  ["2026-11-21T12:00:00+24:00", "the offset from UTC must lie between -23:59 and +23:59"],
  ["2026-11-21T12:00:00+01:60", "the offset from UTC must lie between -23:59 and +23:59"],
])("[H07] '%s' is refused with a hint, not guessed", (text, problem) => {
  expect(read(text)).toBe(problem);
});
