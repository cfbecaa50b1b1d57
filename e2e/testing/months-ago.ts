import { Temporal } from "temporal-polyfill";

/**
 * The first second of the month so many months ago, 0 for the running one, by the clocks of Berlin, where the
 * organisations of the tests are: never in the future, and in the right month in every hour of the year.
 */
export const monthsAgo = (count: number): string =>
  Temporal.Now.zonedDateTimeISO("Europe/Berlin")
    .with({ day: 1 })
    .startOfDay()
    .subtract({ months: count })
    .add({ seconds: 1 })
    .toInstant()
    .toString();
