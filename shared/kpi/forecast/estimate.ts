import { tidy } from "../../units/tidy.ts";
import type { PastPeriod } from "./past-period.ts";
import { typicalShare } from "./typical-share.ts";

/** Where a period would end if it went on as others did (T7), and what that rests on. */
export interface Estimate {
  readonly point: number;
  /**
   * An amount is what is there, over the share that is usually there by now (`typical-share`), or over the share of
   * the period that has elapsed (`elapsed-share`). Anything else ends where it stands (`level`).
   */
  readonly basis: "typical-share" | "elapsed-share" | "level";
  /** What the value was divided by, above zero. */
  readonly share: number;
  /** How many past periods the share is from. */
  readonly periods: number;
}

/** How far a period is: what it says, and the share of it that has elapsed (T3), above zero. */
export interface SoFar {
  readonly value: number;
  readonly elapsed: number;
}

/** The estimate from what was known before the period: `past` ends with the period just before it. */
export function estimateEnd(
  accumulates: boolean,
  { value, elapsed }: SoFar,
  past: readonly PastPeriod[],
): Estimate {
  if (!accumulates) return { point: value, basis: "level", share: 1, periods: 0 };
  const typical = typicalShare(past);
  if (!typical) return { point: tidy(value / elapsed), basis: "elapsed-share", share: elapsed, periods: 0 };
  return { point: tidy(value / typical.share), basis: "typical-share", ...typical };
}
