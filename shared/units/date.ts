import * as z from "zod/mini";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text such as 2026-11-21 names a day that the calendar has. */
export function isDate(text: string): boolean {
  const [year, month, day] = (DATE.exec(text) ?? []).slice(1).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && dateExists(year, month, day);
}

/** Whether the (Gregorian) calendar has that day; months count from 1. */
export const dateExists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const error = "a date that the calendar has, such as 2026-11-21";

/** A date as the catalogue writes it. */
export const dateSchema = z
  .string()
  .check(z.regex(DATE, { error, abort: true }), z.refine(isDate, { error }));
