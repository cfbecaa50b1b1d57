import { countDays } from "../calendar/count-days.ts";
import { elapsedShare, type PaceKind } from "../calendar/elapsed.ts";
import type { Period, PeriodKind } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import { tidy } from "../units/tidy.ts";
import { HOUR_MS, type UnixMs } from "../units/time.ts";
import { accumulates, type Kpi } from "./definition.ts";
import type { Course, NoRunRate, Rate } from "./run-rate.ts";
import { paceOf } from "./target.ts";
import type { Level } from "./target-plan.ts";

const DAYS_A_WEEK = 7;

/** The calendar periods that are shorter than one of each kind and tile it. */
const TILED_BY = {
  year: ["quarter", "month"],
  quarter: ["month"],
  month: [],
  week: [],
  day: [],
  hour: [],
} as const satisfies Record<PeriodKind, readonly PeriodKind[]>;

/**
 * The way to a target over a period, seen from an instant (T4), or the reason that there is none: pace (T3) is for
 * amounts that grow, so levels have no run rate, nor have ranges and limits that are better not reached.
 *
 * Quarters and months are as many as the period has, a week is one with all its business days (or of seven days, where
 * the plan counts time), and what is left of each is the share of the period that has not elapsed.
 */
export function courseOf(
  calendar: Calendar,
  kpi: Kpi,
  target: Level | undefined,
  { period, now }: { readonly period: Period; readonly now: UnixMs },
): Course | NoRunRate {
  const none = (reason: NoRunRate["reason"]): NoRunRate => ({ kind: "none", reason });
  if (!accumulates(kpi)) return none("not-an-amount");
  if (kpi.direction === "lower") return none("lower-is-better");
  if (target === undefined) return none("no-target");
  if (typeof target !== "number") return none("range-target");
  if (target <= 0) return none("target-not-positive");
  const pace = paceOf(kpi);
  const rates = spansOf(calendar, period, now, pace).map(({ per, count, left }): Rate => ({
    per,
    count: tidy(count),
    left: tidy(left),
    planned: tidy(target / count),
  }));
  return { target, ended: now >= period.end, pace: paceWithin(calendar, period, pace), rates };
}

type Counted = Pick<Rate, "per" | "count" | "left">;

function spansOf(calendar: Calendar, period: Period, now: UnixMs, pace: PaceKind): Counted[] {
  if (period.kind === "hour") return [];
  const left = 1 - elapsedShare(calendar, period, now, pace);
  if (period.kind === "day") {
    const hours = (period.end - period.start) / HOUR_MS;
    return [{ per: "hour", count: hours, left: left * hours }];
  }
  const all = countDays(calendar, period, now, () => true);
  const business = countDays(calendar, period, now, (day) => calendar.isBusinessDay(day));
  const tiles = TILED_BY[period.kind].map((per): Counted => {
    const { length } = calendar.between(per, period.start, period.end);
    return { per, count: length, left: length * left };
  });
  const counted = pace === "business-days" && business.count > 0 ? business : all;
  const aWeek = counted === business ? calendar.settings.businessDays.length : DAYS_A_WEEK;
  return [
    ...tiles,
    ...(period.kind === "week"
      ? []
      : [{ per: "week" as const, count: counted.count / aWeek, left: counted.left / aWeek }]),
    ...(business.count > 0 ? [{ per: "business-day" as const, ...business }] : []),
    { per: "day", ...all },
  ];
}

/** By business days only where there are any, as pace falls back to time (T3). */
const paceWithin = (calendar: Calendar, period: Period, pace: PaceKind): PaceKind =>
  pace === "business-days" &&
  calendar.daysBetween(period.start, period.end).some((day) => calendar.isBusinessDay(day))
    ? "business-days"
    : "time";
