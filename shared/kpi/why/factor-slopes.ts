import { logarithmicMean } from "./logarithmic-mean.ts";
import type { Pair } from "./pair.ts";

/** How the change of a product was split over its factors. */
export type FactorMethod = "logarithmic-mean" | "mean-of-orders";

/** What a change of each factor by one is worth to the product, in the factors' order. */
export interface FactorSlopes {
  readonly method: FactorMethod;
  readonly slopes: readonly number[];
}

/**
 * Splits the change of a product over its factors: Σ slope × change of the factor is the change of the product, with
 * nothing left over, and exchanging the two periods or the order of the factors changes no slope.
 *
 * By the logarithmic-mean Divisia index in its additive form, LMDI-I: a factor's part is L(product) × ln(after / before),
 * L being the logarithmic mean of before and after [B. W. Ang, "Decomposition analysis for policymaking in energy: which
 * is the preferred method?", Energy Policy 32 (2004) 1131–1139; "The LMDI approach to decomposition analysis: a practical
 * guide", Energy Policy 33 (2005) 867–871]. Its slope, L(product) / L(factor), stays where a factor does not change.
 *
 * Where a factor is zero or changes its sign there is no logarithm. Then a factor's part is its Shapley value: the mean,
 * over all orders in which the factors could have changed one after the other, of what its own change brings [L. S.
 * Shapley, "A value for n-person games" (1953)]. That is exact and symmetric too; for two factors it is the change of
 * the one times the mean of the other.
 */
export function factorSlopes(factors: readonly Pair[]): FactorSlopes {
  const logarithms = factors.every(({ before, after }) => sameSign(before, after));
  if (!logarithms)
    return { method: "mean-of-orders", slopes: factors.map((_, own) => meanOfOrders(factors, own)) };
  const product = factors.reduce(
    (so, { before, after }) => ({ before: so.before * before, after: so.after * after }),
    { before: 1, after: 1 },
  );
  const whole = logarithmicMean(product.after, product.before);
  return {
    method: "logarithmic-mean",
    slopes: factors.map(({ before, after }) => whole / logarithmicMean(after, before)),
  };
}

// Not by their product: that of two small numbers is zero.
const sameSign = (a: number, b: number): boolean => (a > 0 && b > 0) || (a < 0 && b < 0);

/**
 * The mean of what the others multiply to, over all orders: of those that changed before it each has its value after,
 * the others theirs before. Sets of one size weigh the same, so that sums by size are enough and n factors take n² steps.
 */
function meanOfOrders(factors: readonly Pair[], own: number): number {
  const others = factors.filter((_, index) => index !== own);
  /** Of each number of changed factors the sum, over the sets of so many, of what all others multiply to. */
  let bySize = [1];
  for (const { before, after } of others) {
    const next = [...bySize.map((sum) => sum * before), 0];
    bySize.forEach((sum, size) => (next[size + 1] = (next[size + 1] ?? 0) + sum * after));
    bySize = next;
  }
  let sets = 1;
  return bySize.reduce((mean, sum, size) => {
    if (size > 0) sets = (sets * (others.length - size + 1)) / size;
    return mean + sum / sets / factors.length;
  }, 0);
}
