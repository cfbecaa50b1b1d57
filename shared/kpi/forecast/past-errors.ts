import { type Estimate, estimateEnd } from "./estimate.ts";
import type { PastPeriod } from "./past-period.ts";

/**
 * The relative errors that the same method would have made at the same point of past periods (T7): (final − estimate) /
 * |estimate|, oldest first. Nothing looks ahead: the window expands, each period is estimated from those before it
 * alone. Only estimates of one basis are alike; estimates of zero have no relative error.
 */
export function pastErrors(
  accumulates: boolean,
  elapsed: number,
  past: readonly PastPeriod[],
  basis: Estimate["basis"],
): number[] {
  return past.flatMap(({ soFar, final }, index) => {
    const value = soFar ?? (accumulates ? 0 : undefined);
    if (value === undefined) return [];
    const estimate = estimateEnd(accumulates, { value, elapsed }, past.slice(0, index));
    if (estimate.basis !== basis || estimate.point === 0) return [];
    return [(final - estimate.point) / Math.abs(estimate.point)];
  });
}
