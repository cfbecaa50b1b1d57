import type { Status } from "./attainment.ts";
import type { Unranked } from "./league.ts";
import type { Reading } from "./reading.ts";
import type { AssumedWhy } from "./scorecard.ts";
import type { NoRunRate } from "./run-rate.ts";

/** How a status is said wherever it is shown: never by colour alone (S4). */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  met: "Met",
  "on-track": "On track",
  "at-risk": "At risk",
  off: "Off",
  early: "Early",
  "no-target": "No target",
};

const BEFORE = {
  hour: "last hour",
  day: "yesterday",
  week: "last week",
  month: "last month",
  quarter: "last quarter",
  year: "last year",
} as const;

/** What a reading is compared with, in words; the basis is named wherever a comparison is shown (P3). */
export function basisWords(reading: Reading): string {
  const name = BEFORE[reading.period.kind];
  if (reading.previous?.basis !== "same-point") return `vs ${name}`;
  return reading.period.kind === "hour" || reading.period.kind === "day"
    ? `vs ${name} by now`
    : `vs ${name} to date`;
}

/** Why a reading has no number although there are facts (K8). */
export const UNDEFINED_WORDS = {
  "zero-denominator": "Nothing to divide by yet",
  "missing-input": "One of its inputs has no value yet",
  "not-finite": "The formula gives no finite number",
} as const;

/** Why an attainment is assumed and not measured (S7). */
export const ASSUMED_WORDS: Readonly<Record<AssumedWhy, string>> = {
  waiting: "no facts yet",
  "zero-denominator": "nothing to divide by",
  "missing-input": "an input is missing",
  "not-finite": "no finite number",
  "no-target": "no target",
  "target-not-positive": "its target is not above zero",
};

/** Why a unit has no rank (L3). */
export const UNRANKED_WORDS: Readonly<Record<Unranked["reason"], string>> = {
  waiting: "no facts yet",
  "below-minimum-volume": "too few facts",
  "zero-denominator": "nothing to divide by",
  "missing-input": "an input is missing",
  "not-finite": "no finite number",
};

/** Why a KPI has no run rate (T3, T4). */
export const NO_RUN_RATE_WORDS: Readonly<Record<NoRunRate["reason"], string>> = {
  "not-an-amount": "Judged against the target itself, not by pace",
  "lower-is-better": "Lower is better: a limit to stay under",
  "no-target": "No target is set for this period",
  "range-target": "A range to stay in, not a goal to reach",
  "target-not-positive": "Nothing is to be reached in this period",
  "no-value": "Without a value nobody knows what is to go",
};
