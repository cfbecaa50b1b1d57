import { spreadOf } from "../../kpi/spread.ts";

/** The median of at least one value, in any order; of none it throws, because nobody may ask for it. */
export function medianOf(values: readonly number[]): number {
  const spread = spreadOf(values);
  if (!spread) throw new Error("There is no median of nothing.");
  return spread.median;
}
