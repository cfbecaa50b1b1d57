// From here on the difference of two logarithms keeps more digits than log1p of their quotient.
const FAR_APART = 0.5;

/**
 * The logarithmic mean of two numbers that have the same sign, (a − b) / (ln a − ln b), and a where they are the same.
 * It lies between the two, and does not depend on their order. Neither may be zero.
 */
export function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  const excess = (a - b) / b;
  if (Math.abs(excess) < FAR_APART) return (a - b) / Math.log1p(excess);
  return (a - b) / (Math.log(Math.abs(a)) - Math.log(Math.abs(b)));
}
