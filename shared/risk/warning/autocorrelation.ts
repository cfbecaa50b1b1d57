/** From here on values lean on the ones before them so much that limits for independent ones are too narrow. */
const STRONG = 0.5;

// Beyond it the corrections grow without end, and no stretch of some twenty points can tell 0.9 from 1.
const MOST = 0.9;

/**
 * How strongly values lean on the ones before them: the correlation with themselves one place later [G. E. P. Box & G. M.
 * Jenkins, "Time Series Analysis" (1970), chapter 2], where it is above 0.5, at most 0.9; otherwise 0, because that much
 * chance gives as well. Also 0 for values that never change.
 */
export function strongAutocorrelation(values: readonly number[]): number {
  const first = values[0] ?? 0;
  const mean = values.reduce((sum, value) => sum + (value - first), 0) / Math.max(1, values.length);
  const apart = values.map((value) => value - first - mean);
  const squares = apart.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return 0;
  const products = apart.slice(1).reduce((sum, value, index) => sum + value * (apart[index] ?? 0), 0);
  const correlation = products / squares;
  return correlation > STRONG ? Math.min(MOST, correlation) : 0;
}

/**
 * How much wider limits from moving ranges are to be where values lean on the ones before them with correlation φ: such
 * neighbours lie too close together, by √(1 − φ) [H. D. Maragah & W. H. Woodall, Journal of Statistical Computation and
 * Simulation 40 (1992) 29–42].
 */
export const limitWidening = (autocorrelation: number): number => 1 / Math.sqrt(1 - autocorrelation);

/**
 * How much wider the interval of a trend is to be: so many values are worth n (1 − φ) / (1 + φ) independent ones [G. V.
 * Bayley & J. M. Hammersley, Supplement to the Journal of the Royal Statistical Society 8 (1946) 184–197].
 */
export const trendWidening = (autocorrelation: number): number =>
  Math.sqrt((1 + autocorrelation) / (1 - autocorrelation));
