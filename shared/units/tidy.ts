/**
 * A result of floating-point arithmetic kept to the fifteen digits that such a number holds for certain: 0.6 / 3 is
 * 0.2 on a wall, and reaches a bound of 0.2. Apart from decimals: old engines do not know the whole numbers in those.
 */
export const tidy = (value: number): number => Number(value.toPrecision(15));

/** a + b, kept to the fifteen digits that are certain of the larger one: 100.1 + -100 is 0.1. */
export function tidySum(a: number, b: number): number {
  const sum = a + b;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  if (larger === 0 || !Number.isFinite(sum)) return sum;
  const decimals = 14 - Math.floor(Math.log10(larger));
  // Adding 0 makes a negative zero a zero.
  return Number(sum.toFixed(Math.min(100, Math.max(0, decimals)))) + 0;
}
