/**
 * The value that the given share of all values does not exceed (nearest rank).
 *
 * @throws when there is no value
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** The middle value; of an even number the lower of the two in the middle. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
