import type { Period, Span } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import type { Outcome } from "../../kpi/aggregates/aggregate.ts";
import type { UnixMs } from "../../units/time.ts";

/** What a KPI came to in one whole period. */
export interface Point {
  readonly period: Period;
  readonly value: number;
}

/** What was found of past periods, and what of it is not to be compared with the rest. */
export interface History {
  /** Of consecutive periods of one kind, oldest first. */
  readonly values: readonly { readonly period: Period; readonly outcome: Outcome }[];
  readonly notComparable?: readonly Span[];
}

/**
 * The points that early warning may look at: periods that have ended by `now` and have a value. A period that still runs
 * is none, and neither is a total that grows from period to period: of a month's sum so far, each day gives what that day
 * added (a sum over that day), because a running total rises on every day and each of its values holds all before it.
 * Days that are holidays and periods that touch a range marked as not comparable (O6) are another business.
 */
export function pointsOf({ values, notComparable = [] }: History, calendar: Calendar, now: UnixMs): Point[] {
  const holidays = new Set(calendar.settings.holidays);
  return values.flatMap(({ period, outcome }): Point[] => {
    if (outcome.kind !== "value" || period.end > now) return [];
    if (notComparable.some(({ start, end }) => start < period.end && period.start < end)) return [];
    if (period.kind === "day" && holidays.has(calendar.dayAt(period.start).date.toString())) return [];
    return [{ period, value: outcome.value }];
  });
}
