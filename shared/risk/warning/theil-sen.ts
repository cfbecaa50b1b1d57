import { strongAutocorrelation, trendWidening } from "./autocorrelation.ts";
import { medianOf } from "./median.ts";

/** A value, and when: counted in steps of any one length. */
export interface Sample {
  readonly step: number;
  readonly value: number;
}

/** A straight line through the middle of samples. */
export interface Line {
  /** Per step. */
  readonly slope: number;
  /** The value at step 0. */
  readonly start: number;
}

/** Where a series is heading, in the measure of its values per step. */
export interface Trend extends Line {
  /** The ends of the interval in which the slope lies in 90 % of all cases, each with the line of that slope. */
  readonly low: Line;
  readonly high: Line;
  /** How far values lie from the line in 90 % of all cases, to either side; 0 or more. */
  readonly band: number;
  /** How strongly residuals lean on the ones before them: 0, or more than 0.5, as where the samples bend. */
  readonly autocorrelation: number;
  readonly samples: number;
}

// The 95 % quantile of the normal distribution: 90 % between both tails.
const Z = 1.6449;
// The median distance from the middle × this is the standard deviation, if the distances are normal.
const MAD_TO_SIGMA = 1.4826;

/**
 * The median of the slopes between all pairs of samples [H. Theil, Proceedings of the Royal Netherlands Academy of
 * Sciences 53 (1950); P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379–1389]: up to 29 % of the
 * samples may be anything without turning it. Its interval is between two of these slopes, by rank, from the variance of
 * Kendall's S: ranks (N ∓ z √(n (n − 1) (2n + 5) / 18)) / 2 of N slopes [R. O. Gilbert, "Statistical Methods for
 * Environmental Pollution Monitoring" (1987), 16.5], rounded outwards, not narrowed for equal values, and widened where
 * residuals lean on the ones before them. The band is of the median absolute deviation about the line.
 *
 * `undefined` where no two samples have different steps. Samples are in any order.
 */
export function theilSen(unordered: readonly Sample[]): Trend | undefined {
  const samples = [...unordered].sort((a, b) => a.step - b.step);
  const slopes = samples
    .flatMap((from, index) =>
      samples
        .slice(index + 1)
        .filter((to) => to.step !== from.step)
        .map((to) => (to.value - from.value) / (to.step - from.step)),
    )
    .sort((a, b) => a - b);
  if (slopes.length === 0) return undefined;
  const lineOf = (slope: number): Line => ({
    slope,
    start: medianOf(samples.map(({ step, value }) => value - slope * step)),
  });
  const line = lineOf(medianOf(slopes));
  const residuals = samples.map(({ step, value }) => value - line.start - line.slope * step);
  const n = samples.length;
  const autocorrelation = strongAutocorrelation(residuals);
  const spread = Z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18) * trendWidening(autocorrelation);
  const lowest = Math.max(0, Math.floor((slopes.length - spread) / 2) - 1);
  const low = slopes[lowest] ?? line.slope;
  const high = slopes[slopes.length - 1 - lowest] ?? line.slope;
  return {
    ...line,
    low: lineOf(low),
    high: lineOf(high),
    band: Z * MAD_TO_SIGMA * medianOf(residuals.map(Math.abs)),
    autocorrelation,
    samples: n,
  };
}
