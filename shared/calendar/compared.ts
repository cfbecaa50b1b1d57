import { unixMs, type UnixMs } from "../units/time.ts";
import { elapsedShare } from "./elapsed.ts";
import type { Period, Span } from "./period.ts";
import type { Calendar } from "./periods.ts";
import { samePoint } from "./same-point.ts";
import { yearBefore } from "./year-before.ts";

export const COMPARISONS = ["previous", "year", "share"] as const;
/**
 * What a period is compared with: the one before it up to the same point (P3), the one a year before up to the same
 * point, or the one before up to the same elapsed share of its length.
 */
export type ComparisonKind = (typeof COMPARISONS)[number];

/** How an earlier period is cut to what is comparable (P3); a complete one not at all. */
export type Basis = "same-point" | "same-elapsed-share" | "whole-period";

export interface Compared {
  /** The earlier period, whole. */
  readonly period: Period;
  /** The part of it that is compared. */
  readonly span: Span;
  readonly basis: Basis;
}

/**
 * What `period` is compared with as of `now` (P3). Months differ in length: at the end of the 14th of February half of
 * it has passed. The same point of January is the end of the 14th, the same elapsed share noon of the 16th. `earlier`:
 * another earlier period of the same kind, where a stretch is laid over another one.
 */
export function comparedWith(
  calendar: Calendar,
  kind: ComparisonKind,
  period: Period,
  now: UnixMs,
  earlier: Period = earlierPeriod(calendar, kind, period),
): Compared {
  const { start, end } = earlier;
  if (now >= period.end) return { period: earlier, span: { start, end }, basis: "whole-period" };
  if (kind === "share") {
    const share = elapsedShare(calendar, period, now, "time");
    const cut = unixMs(start + Math.round(share * (end - start)));
    return { period: earlier, span: { start, end: cut }, basis: "same-elapsed-share" };
  }
  const cut = samePoint(calendar, period, now, earlier);
  return { period: earlier, span: { start, end: cut }, basis: "same-point" };
}

const earlierPeriod = (calendar: Calendar, kind: ComparisonKind, period: Period): Period =>
  kind === "year" ? yearBefore(calendar, period) : calendar.previous(period);

/**
 * The earlier periods that a stretch of consecutive periods is laid over, one for each, in order: as many right before
 * the first one, or each one's own of a year before.
 */
export function earlierPeriods(
  calendar: Calendar,
  kind: ComparisonKind,
  periods: readonly Period[],
): Period[] {
  if (kind === "year") return periods.map((period) => yearBefore(calendar, period));
  const earlier: Period[] = [];
  let last = periods[0];
  while (last && earlier.length < periods.length) earlier.unshift((last = calendar.previous(last)));
  return earlier;
}
