import type { XmrLimits } from "./xmr.ts";

export type RunRule = "outside-limits" | "two-of-three" | "seven-on-one-side" | "seven-rising-or-falling";

/** Where values lie of what is usual, or where they are heading: `high` for above and rising. */
export type Side = "high" | "low";

/** A point at which a rule speaks: that it lies there by chance is unlikely. */
export interface Signal {
  readonly rule: RunRule;
  readonly side: Side;
  /** Positions in the series of the points that it rests on, rising; the last one is where the rule speaks. */
  readonly points: readonly number[];
}

type Limits = Pick<XmrLimits, "mean" | "lower" | "upper">;
type Values = readonly number[];

/** No rule looks back at more points. */
export const RUN = 7;

/**
 * The four rules of NHS England's charts ("Making Data Count"), each by itself; they go back to Western Electric's
 * "Statistical Quality Control Handbook" (1956) and L. S. Nelson, Journal of Quality Technology 16 (1984). `values` are
 * oldest first. Each answers for every point at which it speaks, from that point and those before it alone.
 *
 * Rule 1: a value outside the limits. On a limit is not outside.
 */
export const outsideLimits = (values: Values, { lower, upper }: Limits): Signal[] =>
  values.flatMap((value, index): Signal[] => {
    const side = value > upper ? "high" : value < lower ? "low" : undefined;
    return side ? [{ rule: "outside-limits", side, points: [index] }] : [];
  });

/** Rule 2: two of three points in a row further than two thirds of the way to the same limit, the newest among them. */
export function twoOfThree(values: Values, { mean, lower, upper }: Limits): Signal[] {
  const high = mean + ((upper - mean) * 2) / 3;
  const low = mean - ((mean - lower) * 2) / 3;
  const sides = values.map((value) => (value > high ? "high" : value < low ? "low" : undefined));
  return sides.flatMap((side, index): Signal[] => {
    if (!side) return [];
    const points = [index - 2, index - 1, index].filter((position) => sides[position] === side);
    return points.length >= 2 ? [{ rule: "two-of-three", side, points }] : [];
  });
}

/** Rule 3: seven points in a row on one side of the mean. A point on the mean is on neither. */
export function sevenOnOneSide(values: Values, { mean }: Limits): Signal[] {
  const sides = values.map((value) => sideOf(value - mean));
  return runs(sides, RUN).map(({ side, end }) => ({
    rule: "seven-on-one-side",
    side,
    points: lastOnes(end, RUN),
  }));
}

/** Rule 4: seven points in a row, each above the one before it, or each below it. */
export function sevenRisingOrFalling(values: Values): Signal[] {
  const steps = values.map((value, index) => sideOf(value - (values[index - 1] ?? value)));
  return runs(steps, RUN - 1).map(({ side, end }) => ({
    rule: "seven-rising-or-falling",
    side,
    points: lastOnes(end, RUN),
  }));
}

const sideOf = (distance: number): Side | undefined =>
  distance > 0 ? "high" : distance < 0 ? "low" : undefined;

/** The positions at which the last `length` sides are all the same. */
function runs(
  sides: readonly (Side | undefined)[],
  length: number,
): { readonly side: Side; readonly end: number }[] {
  let lasted = 0;
  return sides.flatMap((side, end) => {
    lasted = side === undefined ? 0 : side === sides[end - 1] ? lasted + 1 : 1;
    return side && lasted >= length ? [{ side, end }] : [];
  });
}

const lastOnes = (end: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => end - count + 1 + index);
