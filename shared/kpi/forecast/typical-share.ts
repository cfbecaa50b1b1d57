import type { PastPeriod } from "./past-period.ts";

const MOST_PERIODS = 12;
const FEWEST_PERIODS = 3;

/** A share of the whole that is usually there by a point of the period, above zero, and how many periods say so. */
export interface TypicalShare {
  readonly share: number;
  readonly periods: number;
}

/**
 * What share of an amount was there by the same point of the last twelve of these periods, oldest first (T7): all that
 * was there by then of all that there was in the end, so that a large period counts more than a small one. Its inverse
 * is the development factor of the chain ladder (Mack 1993, ASTIN Bulletin 23). Absent with fewer than three periods,
 * and where the sums are not above zero.
 */
export function typicalShare(past: readonly PastPeriod[]): TypicalShare | undefined {
  const used = past.slice(-MOST_PERIODS);
  if (used.length < FEWEST_PERIODS) return undefined;
  const byThen = used.reduce((sum, { soFar = 0 }) => sum + soFar, 0);
  const inTheEnd = used.reduce((sum, { final }) => sum + final, 0);
  return byThen > 0 && inTheEnd > 0 ? { share: byThen / inTheEnd, periods: used.length } : undefined;
}
