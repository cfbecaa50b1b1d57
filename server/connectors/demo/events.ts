import type { Die } from "./dice.ts";

/** A number of events for an amount that need not be whole: up or down by chance, so that the mean is kept. */
export const wholeOf = (amount: number, die: Die, face: number): number => Math.floor(amount + die(face));

/**
 * How many of `total` events have happened when `share` of them are due: each at its own moment in its slot. Never
 * falls as the share grows; 0 at share 0 and `total` at share 1.
 */
export function happened(total: number, share: number, die: Die): number {
  const due = total * share;
  const whole = Math.floor(due);
  return whole < total && due - whole > 0 && die(whole) <= due - whole ? whole + 1 : Math.min(whole, total);
}

const LARGE = 0.04;

/**
 * How large the first 0, 1, 2, … events of a day are together, as shares of the whole day: mostly small, some large.
 * Has one more entry than there are events; the last one is 1.
 */
export function sizesBy(total: number, die: Die): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (let event = 0; event < total; event += 1) {
    const roll = die(event + 1e6);
    sum += roll < LARGE ? 4 + (8 * roll) / LARGE : 0.3 + roll;
    sums.push(sum);
  }
  return sums.map((part) => part / sum);
}
