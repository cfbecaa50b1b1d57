import { meanOf } from "../../kpi/benchmark-months.ts";
import { fail, ok, type Result } from "../../problem/result.ts";

/** Fewer points give no limits; with fewer than 15 they are provisional, because they would be others with the next few. */
export const FEWEST_POINTS = 6;
const ENOUGH_POINTS = 15;

// 3 / d2 and D4 for ranges of two values, as charts of single values print them; d2 = 2 / √π = 1.128.
const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.267;
const D2 = 1.128;

/** What a series usually does: its natural process limits, in the measure of its values. */
export interface XmrLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** How much the values scatter about their mean: the mean moving range / 1.128, widened as the limits are. */
  readonly sigma: number;
  /** Moving ranges above it are as unusual as values outside the limits. */
  readonly rangeLimit: number;
  /** How many values they are from. */
  readonly points: number;
  readonly quality: "provisional" | "full";
}

/**
 * Limits of a chart of single values and their moving ranges [W. A. Shewhart; D. J. Wheeler, "Understanding Variation"
 * (1993)]: the mean ± 2.66 × the mean moving range. Moving ranges beyond 3.267 × their mean are left out of it once, as
 * the charts of NHS England do ("Making Data Count"): one jump does not widen what is usual.
 *
 * `baseline` is a stretch of points that was chosen, oldest first. It is frozen: limits that follow the newest points
 * follow the very change that they are to show. `widening`, at least 1, is for values that lean on the ones before them.
 */
export function limitsOf(
  baseline: readonly number[],
  widening = 1,
): Result<XmrLimits, "fewer-than-6-points"> {
  const first = baseline[0];
  if (first === undefined || baseline.length < FEWEST_POINTS) return fail("fewer-than-6-points");
  const ranges = movingRanges(baseline);
  const all = meanOf(ranges);
  const meanRange = meanOf(ranges.filter((range) => range <= RANGE_FACTOR * all));
  // Summed as distances from one of them: the mean of equal values is exactly that value, and no run lies beside it.
  const mean = first + meanOf(baseline.map((value) => value - first));
  const reach = LIMIT_FACTOR * meanRange * widening;
  return ok({
    mean,
    lower: mean - reach,
    upper: mean + reach,
    sigma: (meanRange / D2) * widening,
    rangeLimit: RANGE_FACTOR * meanRange * widening,
    points: baseline.length,
    quality: baseline.length < ENOUGH_POINTS ? "provisional" : "full",
  });
}

/** How far each value lies from the one before it: one fewer than there are values. */
const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
