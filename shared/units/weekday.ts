/** The days of the week as ISO 8601 orders them; an organisation's week starts with any of them (P2). */
export const WEEKDAY_NAMES = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

export type WeekdayName = (typeof WEEKDAY_NAMES)[number];
