import type { PeriodKind } from "../../shared/calendar/period.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/units/time.ts";

/** The longest that a period may be. */
const LONGEST: Readonly<Record<PeriodKind, number>> = {
  hour: HOUR_MS,
  day: 25 * HOUR_MS,
  week: 7 * DAY_MS + HOUR_MS,
  month: 31 * DAY_MS + HOUR_MS,
  quarter: 92 * DAY_MS + HOUR_MS,
  year: 366 * DAY_MS,
};
/** A board may show a period until it comes round again, and the device is written to each minute. */
const LATE_MS = 10 * MINUTE_MS;

/**
 * The answers, of those kept on the device by their keys, that belong to a period which is over for longer than the
 * client keeps such an answer: as long as the period takes, a day at most.
 */
export const bygone = (keys: readonly string[], now: number): readonly string[] =>
  keys.filter((key) => {
    const [, kind, start] = /^series \S+ \S+ (\S+) (\S+)/.exec(key) ?? [];
    if (kind === undefined || start === undefined) return false;
    const longest = LONGEST[kind as PeriodKind];
    return now > Date.parse(start) + longest + Math.min(longest, DAY_MS) + LATE_MS;
  });
