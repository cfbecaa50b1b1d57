import type { PaceKind } from "../calendar/elapsed.ts";
import { tidy, tidySum } from "../units/tidy.ts";

/** What one of a kind of spans has to bring. */
export interface Rate {
  readonly per: "quarter" | "month" | "week" | "business-day" | "day" | "hour";
  /** How many of them the period has. */
  readonly count: number;
  /** How many of those are left; of the running one the share that has not passed. */
  readonly left: number;
  /** Its part of the whole target: of a week with all its business days the "perfect week" (T4). */
  readonly planned: number;
  /**
   * Its part of what is to go, from now on. Where less than one of them is left that is all of it: nobody is asked for
   * more than there is to go. Absent when nothing is to go, and when none is left.
   */
  readonly needed?: number;
}

/** What a calendar says of the way to a target: all of a run rate that does not depend on the value. */
export interface Course {
  /** Above zero. */
  readonly target: number;
  /** The period is over. */
  readonly ended: boolean;
  /** What elapses on the way (T3): with business days, those are what a daily rate is told in. */
  readonly pace: PaceKind;
  /** From the longest span to the shortest; those that are as long as the period or longer have none. */
  readonly rates: readonly Rate[];
}

/**
 * Why a KPI has no run rate: its expected value does not run up to a target (T3), or the value is undefined (K8), so
 * that nobody knows what is to go.
 */
export interface NoRunRate {
  readonly kind: "none";
  readonly reason:
    "not-an-amount" | "lower-is-better" | "no-target" | "range-target" | "target-not-positive" | "no-value";
}

/** Where a KPI stands on the way to its target, and what the rest of the way asks for (T4). */
export type RunRate =
  | NoRunRate
  /** `toGo` is above zero: there is time left, or (`missed`) there is none. */
  | (Course & { readonly kind: "open" | "missed"; readonly toGo: number })
  /** `over` is what was reached beyond the target, zero or more. */
  | (Course & { readonly kind: "reached"; readonly over: number });

/**
 * The run rate of a value (T4). Without one nothing has been reported in the period, and all of the target is to go.
 * Needs no calendar: a screen tells every value that is pushed to it on the course that it was last answered.
 */
export function runRateOf(
  { target, ended, pace, rates }: Course,
  value: number | undefined,
): Exclude<RunRate, NoRunRate> {
  const toGo = value === undefined ? target : tidySum(target, -value);
  const planned = rates.map(({ per, count, left, planned }): Rate => ({ per, count, left, planned }));
  const course = { target, ended, pace, rates: planned };
  if (toGo <= 0) return { ...course, kind: "reached", over: -toGo + 0 };
  if (ended) return { ...course, kind: "missed", toGo };
  return { ...course, kind: "open", toGo, rates: planned.map((rate) => withNeeded(rate, toGo)) };
}

const withNeeded = (rate: Rate, toGo: number): Rate =>
  rate.left > 0 ? { ...rate, needed: tidy(toGo / Math.max(1, rate.left)) } : rate;

/** The rate that is told first: by the days that the plan counts (T3), of a day by its hours. */
export const leadingRate = ({ pace, rates }: Course): Rate | undefined =>
  rates.find(({ per }) => per === "hour") ??
  rates.find(({ per }) => per === (pace === "business-days" ? "business-day" : "day"));
