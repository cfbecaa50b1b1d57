import { tidySum } from "../../units/tidy.ts";

/** The furthest that a driver is looked at ahead of the KPI, in periods. */
export const MOST_LAG = 6;

// Fewer pairs correlate by chance alone: of five that have nothing to do with each other every second set reaches 0.4.
const FEWEST_PAIRS = 8;

// Two-sided 5 % shared over seven lags (Bonferroni): the quantile of the normal distribution at 1 − 0.05 / 7 / 2.
const CHANCE_Z = 2.69;

// Steps that differ by less than this share of their size are the same step, calculated with rounding.
const SAME_STEP = 1e-9;

/** How closely two KPIs moved together, with one of them read some periods earlier. */
export interface Correlation {
  /** Periods by which the driver goes ahead, 0 … 6. */
  readonly lag: number;
  /** Pearson's coefficient, −1 … 1. */
  readonly r: number;
  /** The pairs of changes that it was calculated from. */
  readonly n: number;
}

export type Association =
  | (Correlation & {
      readonly kind: "correlation";
      /** True when series that have nothing to do with each other reach as much once in twenty times or more often. */
      readonly withinChance: boolean;
      /** Of every lag that has enough pairs, in order. */
      readonly lags: readonly Correlation[];
    })
  | {
      readonly kind: "none";
      readonly reason: "too-few-pairs" | "never-changes";
      /** The most pairs that there were at any lag. */
      readonly n: number;
    };

type Values = readonly (number | undefined)[];

/**
 * The lag at which the changes of a driver went most closely with the later changes of a KPI; of equals the shorter one.
 * Both are values per period, oldest first, over the same periods, `undefined` where there is none. Changes from one
 * period to the next are compared, not levels: two series that grow correlate whatever they are [G. U. Yule, "Why do we
 * sometimes get nonsense-correlations between time-series?", Journal of the Royal Statistical Society 89 (1926) 1–63].
 * Whether chance gives as much is judged by Fisher's z, with the tolerance shared over the lags that are tried, and for
 * as many independent pairs as there are: changes of what swings about a level turn back, so that there are fewer [M. H.
 * Quenouille, "Associated Measurements" (1952): n (1 − ρ₁ρ₂) / (1 + ρ₁ρ₂), of both series' correlations with themselves
 * one period later].
 *
 * However close, it is no proof that the one causes the other.
 */
export function correlate(driver: Values, kpi: Values): Association {
  const earlier = changes(driver);
  const later = changes(kpi);
  const tried = Array.from({ length: MOST_LAG + 1 }, (_, lag) => {
    const pairs = later.flatMap((change, index): [number, number][] => {
      const before = earlier[index - lag];
      return change === undefined || before === undefined ? [] : [[before, change]];
    });
    return { lag, pairs };
  });
  const n = Math.max(...tried.map(({ pairs }) => pairs.length));
  const enough = tried.filter(({ pairs }) => pairs.length >= FEWEST_PAIRS);
  if (enough.length === 0) return { kind: "none", reason: "too-few-pairs", n };
  const found = enough.flatMap(({ lag, pairs }) => {
    const own = pearson(pairs);
    return own ? [{ lag, n: pairs.length, ...own }] : [];
  });
  const [first, ...others] = found;
  if (!first) return { kind: "none", reason: "never-changes", n };
  const best = others.reduce((so, next) => (Math.abs(next.r) > Math.abs(so.r) ? next : so), first);
  const z = Math.atanh(Math.abs(best.r)) * Math.sqrt(Math.max(0, best.independent - 3));
  const plain = ({ lag, r, n: own }: Correlation): Correlation => ({ lag, r, n: own });
  return { kind: "correlation", ...plain(best), withinChance: !(z >= CHANCE_Z), lags: found.map(plain) };
}

/** From each period to the next, where both have a value. */
const changes = (values: Values): Values =>
  values.slice(1).map((value, index) => {
    const before = values[index];
    return value === undefined || before === undefined ? undefined : tidySum(value, -before);
  });

/** Pearson's product-moment coefficient, and for how many independent pairs it stands; `undefined` where one side never changes its step. */
function pearson(
  pairs: readonly (readonly [number, number])[],
): { readonly r: number; readonly independent: number } | undefined {
  const x = deviations(pairs.map(([value]) => value));
  const y = deviations(pairs.map(([, value]) => value));
  if (!x || !y) return undefined;
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  const r = Math.min(1, Math.max(-1, Number(product(x, y).toFixed(9))));
  const turn = product(x, x.slice(1)) * product(y, y.slice(1));
  return { r, independent: pairs.length * Math.min(1, (1 - turn) / (1 + turn)) };
}

/** Deviations from the mean, scaled so that their squares sum to 1. */
function deviations(values: readonly number[]): readonly number[] | undefined {
  const largest = Math.max(...values.map(Math.abs));
  if (largest === 0) return undefined;
  // Scaled first: squares of very large and very small numbers leave what a number can hold.
  const scaled = values.map((value) => value / largest);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const apart = scaled.map((value) => value - mean);
  const length = Math.sqrt(apart.reduce((sum, value) => sum + value * value, 0));
  return length < SAME_STEP ? undefined : apart.map((value) => value / length);
}
