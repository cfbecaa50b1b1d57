import { type Measure, shownStep } from "../../../shared/kpi/definition.ts";
import { shownDecimals } from "../../../shared/units/measure.ts";

const MOST_MORE = 3;
const MOST_DECIMALS = 6;

/**
 * A measure with as many more decimals as the largest of some parts needs for two digits, three at most: where a rate
 * moved by less than what is usually shown of it, its parts are still told apart.
 */
export function finerMeasure(measure: Measure, parts: readonly number[]): Measure {
  const largest = Math.max(0, ...parts.map(Math.abs));
  if (largest === 0) return measure;
  const more = Math.ceil(Math.log10((10 * shownStep(measure)) / largest));
  if (more <= 0) return measure;
  return {
    ...measure,
    decimals: Math.min(MOST_DECIMALS, shownDecimals(measure) + Math.min(more, MOST_MORE)),
  };
}
