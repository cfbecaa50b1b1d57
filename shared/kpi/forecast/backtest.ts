import { reaches } from "../reaches.ts";
import { estimateEnd } from "./estimate.ts";
import { forecastEnd, type Foretold } from "./forecast.ts";
import type { PastPeriod } from "./past-period.ts";
import { scoreForecast } from "./score.ts";
import type { ScoredPeriod } from "./track-record.ts";

const MOST_PERIODS = 12;

/**
 * How the method would have done at this point of the last twelve past periods, each forecast from those before it
 * alone (T8). Only periods in which it would have had the basis that it has now.
 */
export function backtest(kpi: Foretold, elapsed: number, past: readonly PastPeriod[]): ScoredPeriod[] {
  const { basis } = estimateEnd(kpi.accumulates, { value: 1, elapsed }, past);
  const scores = past.flatMap(({ soFar, final, target }, index): ScoredPeriod[] => {
    const value = soFar ?? (kpi.accumulates ? 0 : undefined);
    if (value === undefined) return [];
    const { band, ...forecast } = forecastEnd(kpi, { value, elapsed }, past.slice(0, index), target);
    if (forecast.basis !== basis) return [];
    const met = target === undefined ? undefined : reaches(kpi, final, target);
    const said = "low" in band ? { ...forecast, low: band.low, high: band.high } : forecast;
    return [{ period: index, ...scoreForecast(said, final, met) }];
  });
  return scores.slice(-MOST_PERIODS);
}
