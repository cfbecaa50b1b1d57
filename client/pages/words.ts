import type { Basis, ComparisonKind } from "../../shared/calendar/compared.ts";
import type { UndefinedReason } from "../../shared/kpi/aggregates/aggregate.ts";
import type { Unranked } from "../../shared/kpi/league.ts";
import type { ReadingBenchmark } from "../../shared/kpi/reading.ts";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { Seen } from "../live/freshness.ts";

export const PERIOD_WORDS: Readonly<Record<PeriodKind, string>> = {
  hour: "Hour",
  day: "Day",
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
};

export const CATEGORY_WORDS: Readonly<Record<KpiView["category"], string>> = {
  growth: "Growth",
  performance: "Performance",
  cost: "Cost",
};

export const PERSPECTIVE_WORDS: Readonly<Record<NonNullable<KpiView["perspective"]>, string>> = {
  financial: "Financial",
  customer: "Customer",
  process: "Internal process",
  learning: "Learning and growth",
};

export const DIRECTION_WORDS: Readonly<Record<KpiView["direction"], string>> = {
  higher: "Higher is better",
  lower: "Lower is better",
  range: "Best within a range",
};

export const AGGREGATE_WORDS: Readonly<Record<NonNullable<KpiView["aggregate"]>, string>> = {
  sum: "Sum of all values",
  count: "Number of events",
  mean: "Mean of all values",
  ratio: "Sum of numerators divided by sum of denominators",
  last: "Latest value",
  min: "Smallest value",
  max: "Largest value",
};

export const REVIEW_WORDS: Readonly<Record<NonNullable<KpiView["review"]>, string>> = {
  weekly: "Every week",
  monthly: "Every month",
  quarterly: "Every quarter",
};

export const FRESHNESS_WORDS: Readonly<Record<Seen, string>> = {
  live: "up to date",
  late: "late",
  stale: "out of date",
  offline: "no connection",
};

export const BASIS_WORDS = {
  "same-point": "same point of the period before",
  "whole-period": "whole period before",
} as const;

export const COMPARISON_WORDS: Readonly<Record<ComparisonKind, string>> = {
  previous: "Period before",
  year: "Year before",
  share: "Same elapsed share",
};

/** What part of an earlier period a number is compared with, as it stands before that period's name (P3). */
export const EARLIER_WORDS: Readonly<Record<Basis, string>> = {
  "same-point": "at the same point of",
  "same-elapsed-share": "at the same elapsed share of",
  "whole-period": "in the whole of",
};

/** Why there is no number although there are facts or inputs (K7). */
export const UNDEFINED_WORDS: Readonly<Record<UndefinedReason, string>> = {
  "missing-input": "a KPI that the formula reads has no value",
  "zero-denominator": "the number to divide by is zero",
  "not-finite": "the result is not a finite number",
};

/** Why a unit has no rank (L3). */
export const UNRANKED_WORDS: Readonly<Record<Unranked["reason"], string>> = {
  waiting: "nothing reported in this period",
  "below-minimum-volume": "too few events to be compared",
  ...UNDEFINED_WORDS,
};

/** Why there is no attainment (S1); an unknown reason is shown as it came. */
export function sayNoAttainment(reason: string | undefined): string {
  if (reason === "target-not-positive") return "the target is zero or below, so no share of it can be given";
  return reason === undefined || reason === "no-target" ? "no target is set" : reason;
}

const months = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

/** Where a benchmark comes from, or why there is none (T5). `date` says a date in the organisation's words. */
export function sayBenchmark(benchmark: ReadingBenchmark, date: (iso: string) => string): string {
  const leftOut = benchmark.leftOut ? `, ${benchmark.leftOut} left out as not comparable` : "";
  if ("reason" in benchmark) {
    if (benchmark.reason !== "fewer-than-3-months") return `none: ${benchmark.reason}${leftOut}`;
    const there = benchmark.months === 0 ? "no complete month" : `only ${months(benchmark.months)}`;
    return `none yet: ${there} to compare with, 3 are needed${leftOut}`;
  }
  if (benchmark.months !== undefined) return `mean of the last ${months(benchmark.months)}${leftOut}`;
  const source = benchmark.source ?? "given in the catalogue";
  return benchmark.date === undefined ? source : `${source}, ${date(benchmark.date)}`;
}

const PART_WORDS: Readonly<Record<string, string>> = {
  owner: "an owner",
  description: "a description",
  why: "a why",
  target: "a target",
  benchmark: "a benchmark",
  appetite: "an appetite",
};

/** "an owner and a why": the parts that a definition lacks (K1). */
export function sayMissing(parts: readonly string[]): string {
  const words = parts.map((part) => PART_WORDS[part] ?? part);
  const last = words[words.length - 1] ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
