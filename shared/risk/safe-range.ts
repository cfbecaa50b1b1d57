import type { KriDirection, Limit } from "./kri.ts";

/** The values that a limit does not trip; both ends belong to it, and may be infinite. */
export type SafeRange = readonly [low: number, high: number];

/** The range that is safe by a limit; `undefined` when limit and direction do not fit (one number, or a pair for `outside`). */
export function safeRange(direction: KriDirection, limit: Limit): SafeRange | undefined {
  if (typeof limit !== "number") return direction === "outside" ? limit : undefined;
  if (direction === "outside") return undefined;
  return direction === "above" ? [-Infinity, limit] : [limit, Infinity];
}

/** Whether a value lies beyond a limit. */
export const isBeyond = (value: number, [low, high]: SafeRange): boolean => value < low || value > high;

/** Whether all of a range lies in another. */
export const isInside = (inner: SafeRange, outer: SafeRange): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1];
