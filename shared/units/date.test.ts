import { expect, test } from "vitest";
import { dateSchema, isDate } from "./date.ts";

test.each(["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a date", (text) => {
  expect([isDate(text), dateSchema.safeParse(text).success]).toEqual([true, true]);
});

test.each([
  "2026-02-30",
  "2025-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-01",
  "2026-04-31",
  "2026-1-1",
  "today",
])("[H07] %s is no date, and one sentence says so", (text) => {
  expect(isDate(text)).toBe(false);
  expect(dateSchema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
    "a date that the calendar has, such as 2026-11-21",
  ]);
});
