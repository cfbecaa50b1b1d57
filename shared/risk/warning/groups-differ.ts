// The 99 % quantile of chi-square for 1 … 6 degrees of freedom, from the usual tables.
const CHI_SQUARE_99 = [6.635, 9.21, 11.345, 13.277, 15.086, 16.812];

/**
 * Whether two to seven groups of values lie at different heights by more than chance gives once in a hundred times [W. H.
 * Kruskal & W. A. Wallis, Journal of the American Statistical Association 47 (1952) 583–621]: by ranks alone, so that one
 * odd value weighs no more than another. Not corrected for equal values, which makes it harder to differ.
 */
export function groupsDiffer(groups: readonly (readonly number[])[]): boolean {
  const limit = CHI_SQUARE_99[groups.length - 2];
  if (limit === undefined) return false;
  const sorted = groups.flat().sort((a, b) => a - b);
  const n = sorted.length;
  // Equal values share the middle of their ranks.
  const rankOf = (value: number): number => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1;
  const sum = groups.reduce((so, group) => {
    const ranks = group.reduce((total, value) => total + rankOf(value), 0);
    return so + ranks ** 2 / group.length;
  }, 0);
  return (12 / (n * (n + 1))) * sum - 3 * (n + 1) > limit;
}
