import { Temporal } from "temporal-polyfill";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** The zone in which the data set tells the time; the catalogue names the same one. */
export const ZONE = "America/Sao_Paulo";

/**
 * The instant of a local time such as `2017-07-09 21:57:05`. Brazil had daylight saving time then: of an hour that
 * came twice the first is meant, and a time that the change skipped is an hour later.
 */
export const instantOf = (local: string): UnixMs =>
  unixMs(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds);

/** The local date of an instant, such as 2017-07-09. */
export const dateOf = (at: UnixMs): string => zoned(at).toPlainDate().toString();

/** ISO 8601 with the offset of the zone at that instant. */
export const isoOf = (at: UnixMs): string => zoned(at).toString({ timeZoneName: "never" });

/** The same time of day so many days later. */
export const daysLater = (at: UnixMs, days: number): UnixMs =>
  unixMs(zoned(at).add({ days }).epochMilliseconds);

/** From one date to another, in days. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** The first instant behind a local date. */
export const endOfDate = (date: string): UnixMs =>
  unixMs(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds);

const zoned = (at: UnixMs): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
