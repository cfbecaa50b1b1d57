/** How values lie: the least, the quartiles and the largest. */
export interface Spread {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly largest: number;
}

/**
 * The spread of some values, in any order; `undefined` of none. Quartiles are interpolated between the two nearest values
 * (Hyndman & Fan 1996, type 7: what spreadsheets' QUARTILE.INC gives).
 */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const largest = sorted.at(-1);
  if (least === undefined || largest === undefined) return undefined;
  const quantile = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? least;
    const above = sorted[Math.ceil(place)] ?? largest;
    return below + (above - below) * (place - Math.floor(place));
  };
  return {
    least,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    largest,
  };
}
