/** Where a period may end: between these in `coverage` of all cases, as far as the past tells. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** 0.8 from nine errors on; fewer cannot promise as much. */
  readonly coverage: number;
  /** How many past errors it is from. */
  readonly errors: number;
}

/** Why there is no band. */
export interface NoBand {
  readonly reason: "fewer-than-6-errors" | "estimate-is-zero";
  /** How many past errors there are. */
  readonly errors: number;
}

export const FEWEST_ERRORS = 6;
const LOW = 0.1;
const HIGH = 0.9;

/**
 * The band from the 10 % to the 90 % quantile of ends that past errors lead to (T7), at least six of them. Of n errors
 * and the one to come each order is as likely as another, so that the k-th smallest is not exceeded with probability
 * k / (n + 1): split conformal prediction (Vovk, Gammerman & Shafer 2005; Lei et al. 2018, JASA 113). The quantiles are
 * taken at those positions (Hyndman & Fan 1996, type 6).
 */
export function bandOf(ends: readonly number[]): Band {
  const sorted = [...ends].sort((a, b) => a - b);
  const low = positionOf(LOW, sorted.length);
  const high = positionOf(HIGH, sorted.length);
  return {
    low: valueAt(sorted, low),
    high: valueAt(sorted, high),
    coverage: Number(((high - low) / (sorted.length + 1)).toFixed(4)),
    errors: sorted.length,
  };
}

const positionOf = (share: number, count: number): number =>
  Math.min(count, Math.max(1, share * (count + 1)));

/** The value at a position counted from one; between two of them in proportion. */
function valueAt(sorted: readonly number[], position: number): number {
  const below = Math.floor(position);
  const lower = sorted[below - 1] ?? NaN;
  const upper = sorted[below] ?? lower;
  return lower + (position - below) * (upper - lower);
}
