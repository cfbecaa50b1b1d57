import type { Calendar } from "../calendar/periods.ts";
import {
  DAY_MS,
  type DurationMs,
  durationMs,
  HOUR_MS,
  parseDuration,
  type UnixMs,
  unixMs,
} from "../units/time.ts";
import type { Kpi } from "./definition.ts";

export const FRESHNESS = ["live", "late", "stale"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** The instants from which a number counts as late and as stale (F1). */
export interface FreshnessLimits {
  readonly lateAfter: UnixMs;
  readonly staleAfter: UnixMs;
}

const BY_PERIOD = {
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
  year: 366 * DAY_MS,
} as const;

/** How long after a fact the next one is due: `expectedEvery` plus grace; without one, the length of the KPI's period. */
export function dueAfter(kpi: Kpi): DurationMs {
  const every = parseDuration(kpi.expectedEvery ?? "") ?? BY_PERIOD[kpi.period];
  return durationMs(every + (parseDuration(kpi.grace ?? "") ?? 0));
}

/** When the number of `at` becomes late and stale; on a business-day calendar other days do not count (F1). */
export function freshnessLimits(calendar: Calendar, kpi: Kpi, at: UnixMs): FreshnessLimits {
  const due = dueAfter(kpi);
  const after = (span: number): UnixMs =>
    kpi.calendar === "business-days" ? businessTimeAfter(calendar, at, span) : unixMs(at + span);
  return { lateAfter: after(due), staleAfter: after(3 * due) };
}

/** The freshness of a number at `now`; both limits are still on the better side. */
export function freshnessAt(limits: FreshnessLimits, now: UnixMs): Freshness {
  if (now <= limits.lateAfter) return "live";
  return now <= limits.staleAfter ? "late" : "stale";
}

const MOST_DAYS = 3700;

function businessTimeAfter(calendar: Calendar, at: UnixMs, span: number): UnixMs {
  let day = calendar.dayAt(at);
  let from = at;
  let left = span;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    if (calendar.isBusinessDay(day)) {
      if (from + left <= day.end) return unixMs(from + left);
      left -= day.end - from;
    }
    from = day.end;
    day = calendar.dayAt(from);
  }
  return unixMs(from + left);
}
