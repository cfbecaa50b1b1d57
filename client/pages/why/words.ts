import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { NoSplit } from "../../../shared/kpi/why/no-split.ts";
import type { SplitMethod } from "../../../shared/kpi/why/formula-slopes.ts";

/** Why a change is not split. */
export const NO_SPLIT_WORDS: Readonly<Record<NoSplit["reason"], string>> = {
  "no-value-before": "There is no number before to compare with",
  "no-value-now": "There is no number yet in this period",
  "one-unit": "Nothing was reported for units below it",
  "not-additive":
    "It is made of a smallest or largest value, which one unit alone sets: that is no sum to be split",
  "not-finite": "Its numbers are too large or too small to be split",
};

/** How a formula was split, where there is more than one way. */
export const METHOD_WORDS: Readonly<Record<SplitMethod, string | undefined>> = {
  differences: undefined,
  "logarithmic-mean": "Products and quotients are split by the logarithmic mean (LMDI).",
  "mean-of-orders":
    "An input is zero or changes its sign: each part is the mean over all orders in which they could have changed.",
};

/** Periods as they are counted: "22 months". */
export const PERIOD_COUNT_WORDS: Readonly<Record<PeriodKind, readonly [one: string, many: string]>> = {
  hour: ["hour", "hours"],
  day: ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  quarter: ["quarter", "quarters"],
  year: ["year", "years"],
};
