import { Temporal } from "temporal-polyfill";
import { DAY_MS, HOUR_MS, type UnixMs, unixMs } from "../units/time.ts";

/** One local day of a zone: its date, its instants, and the instants at which its wall-clock hours begin. */
export interface Day {
  readonly date: Temporal.PlainDate;
  readonly start: UnixMs;
  readonly end: UnixMs;
  readonly hours: readonly UnixMs[];
}

// A decade of days at about 1 kB each; past that the memory is worth more than the time.
const MOST_DAYS_KEPT = 4000;

/**
 * The days of one zone, by calendar arithmetic (P1): a day begins at its first existing instant, so days of
 * 23, 24 or 25 hours, zones at +05:45 and dates that a zone skipped are ordinary. Remembers what it computed.
 */
export function createDays(timeZone: string) {
  const starts = new Map<string, UnixMs>();
  const byDate = new Map<string, Day>();
  const byUtcDay = new Map<number, readonly Day[]>();

  const startOf = (date: Temporal.PlainDate): UnixMs => {
    const key = date.toString();
    const known = starts.get(key);
    if (known !== undefined) return known;
    const start = unixMs(date.toZonedDateTime(timeZone).epochMilliseconds);
    if (starts.size >= MOST_DAYS_KEPT) starts.clear();
    starts.set(key, start);
    return start;
  };
  const zoned = (at: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

  function dayOf(date: Temporal.PlainDate): Day {
    const key = date.toString();
    const known = byDate.get(key);
    if (known) return known;
    const start = startOf(date);
    const end = startOf(date.add({ days: 1 }));
    let hours: readonly UnixMs[] | undefined;
    // Most days are asked only for where they begin and end.
    const day: Day = {
      date,
      start,
      end,
      get hours() {
        return (hours ??= hoursOf(start, end, zoned));
      },
    };
    if (byDate.size >= MOST_DAYS_KEPT) byDate.clear();
    byDate.set(key, day);
    return day;
  }

  function dayAt(at: UnixMs): Day {
    const utcDay = Math.floor(at / DAY_MS);
    let candidates = byUtcDay.get(utcDay);
    if (!candidates) {
      const first = zoned(utcDay * DAY_MS).toPlainDate();
      candidates = [0, 1, 2].map((days) => dayOf(first.add({ days })));
      if (byUtcDay.size >= MOST_DAYS_KEPT) byUtcDay.clear();
      byUtcDay.set(utcDay, candidates);
    }
    return candidates.find((day) => day.start <= at && at < day.end) ?? dayOf(zoned(at).toPlainDate());
  }

  return { dayOf, dayAt, zoned };
}

function hoursOf(
  start: UnixMs,
  end: UnixMs,
  zoned: (at: number) => Temporal.ZonedDateTime,
): readonly UnixMs[] {
  const first = zoned(start);
  const regular =
    end - start === DAY_MS && first.minute === 0 && first.second === 0 && first.millisecond === 0;
  const hours: UnixMs[] = [];
  for (let at: number = start; at < end;) {
    hours.push(unixMs(at));
    at = regular ? at + HOUR_MS : nextFullHour(at, zoned);
  }
  return hours;
}

/** The next instant at which the wall clock shows a full hour; where the clock jumps by half an hour, 90 minutes pass. */
function nextFullHour(at: number, zoned: (at: number) => Temporal.ZonedDateTime): number {
  let next = at;
  do {
    const clock = zoned(next);
    const intoHour = clock.minute * 60_000 + clock.second * 1000 + clock.millisecond;
    next += HOUR_MS - intoHour;
  } while (zoned(next).minute !== 0 || zoned(next).second !== 0);
  return next;
}
