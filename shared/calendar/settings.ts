import * as z from "zod/mini";
import { dateSchema } from "../units/date.ts";
import { WEEKDAY_NAMES } from "../units/weekday.ts";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The organisation's calendar as the catalogue gives it (P2). */
export const calendarSettingsSchema = z.object({
  timeZone: z.string().check(z.refine(isTimeZone, { error: "an IANA time zone such as Europe/Berlin" })),
  weekStart: z._default(z.enum(WEEKDAY_NAMES), "monday"),
  fiscalYearStart: z._default(z.int().check(z.gte(1), z.lte(12)), 1),
  businessDays: z._default(z.array(z.enum(WEEKDAYS)).check(z.minLength(1)), [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
  ]),
  holidays: z._default(z.array(dateSchema), []),
});

export type CalendarSettings = z.infer<typeof calendarSettingsSchema>;

/** 1 for Monday … 7 for Sunday, as ISO 8601 counts. */
export const isoWeekday = (start: CalendarSettings["weekStart"]): number => WEEKDAY_NAMES.indexOf(start) + 1;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
