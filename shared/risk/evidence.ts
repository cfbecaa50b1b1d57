import { businessTimeAfter, businessTimeBetween } from "../calendar/business-time.ts";
import type { Calendar } from "../calendar/periods.ts";
import type { Kpi } from "../kpi/definition.ts";
import { dueAfter, freshnessAt, freshnessLimits } from "../kpi/freshness.ts";
import { rhythmOf } from "../kpi/rhythm.ts";
import { DAY_MS, type UnixMs, unixMs } from "../units/time.ts";

/** What is known of the numbers behind an alert, apart from what they say. */
export interface Evidence {
  /** `gone`: silent for so long that nobody can wait for it any more. */
  readonly kind: "fresh" | "stale" | "no-data" | "gone";
  /** How many facts in a row did not come since it counts as `no-data`, from 1; 0 before. */
  readonly missed: number;
  /** Why the source fails at the moment; what it had given before may still be fresh. */
  readonly error?: string;
}

/** A series is gone after ten times what it is due after, but not before it was silent for a week. */
const GONE_AFTER_DUE = 10;
const GONE_AFTER_MS = 7 * DAY_MS;

/**
 * The evidence of a KPI for one unit at `now`, from its newest fact, or from when it began to be watched where there
 * never was one. Nothing is remembered, so that it cannot stick: fresh until it is due, stale until three times that
 * (F1: live, late and stale), `no-data` after it. All of it on the KPI's calendar: a weekday KPI is fresh on Sunday.
 */
export function evidenceAt(
  calendar: Calendar,
  kpi: Kpi,
  {
    newest,
    now,
    error,
  }: { readonly newest: UnixMs; readonly now: UnixMs; readonly error?: string | undefined },
): Evidence {
  const limits = freshnessLimits(calendar, kpi, newest);
  const failing = error === undefined ? {} : { error };
  const freshness = freshnessAt(limits, now);
  if (freshness === "live") return { kind: "fresh", missed: 0, ...failing };
  if (freshness === "late") return { kind: "stale", missed: 0, ...failing };
  const silentFor = Math.max(GONE_AFTER_DUE * dueAfter(kpi), GONE_AFTER_MS);
  const onBusinessDays = kpi.calendar === "business-days";
  const goneAt = onBusinessDays ? businessTimeAfter(calendar, newest, silentFor) : unixMs(newest + silentFor);
  const silent = onBusinessDays
    ? businessTimeBetween(calendar, limits.staleAfter, now)
    : now - limits.staleAfter;
  const missed = 1 + Math.floor(silent / rhythmOf(kpi));
  return { kind: now > goneAt ? "gone" : "no-data", missed, ...failing };
}
