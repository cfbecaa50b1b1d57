import { businessTimeAfter } from "../calendar/business-time.ts";
import type { Calendar } from "../calendar/periods.ts";
import { type DurationMs, durationMs, parseDuration, type UnixMs, unixMs } from "../units/time.ts";
import type { Kpi } from "./definition.ts";
import { rhythmOf } from "./rhythm.ts";

export const FRESHNESS = ["live", "late", "stale"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** The instants from which a number counts as late and as stale (F1). */
export interface FreshnessLimits {
  readonly lateAfter: UnixMs;
  readonly staleAfter: UnixMs;
}

/** How long after a fact the next one is due: `expectedEvery` plus grace; without one, the length of the KPI's period. */
export function dueAfter(kpi: Kpi): DurationMs {
  return durationMs(rhythmOf(kpi) + (parseDuration(kpi.grace ?? "") ?? 0));
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
