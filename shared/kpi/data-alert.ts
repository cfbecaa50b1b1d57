import { DAY_MS, type UnixMs } from "../units/time.ts";
import type { Kpi } from "./definition.ts";
import { scorecardReadings } from "./scorecard.ts";
import type { ScorecardRead } from "./scorecards-of.ts";

/** For how many days a KPI of a scorecard may be without data (S9). */
export const MOST_SILENT_DAYS = 90;

/** A KPI that scorecards weigh for a unit, and who answers for it: its owner, else the owner of a scorecard. */
export interface WeighedSeries {
  readonly kpi: string;
  readonly unit: string;
  readonly owner?: string;
  /** The ids of the scorecards, in their order. */
  readonly scorecards: readonly string[];
}

/** A weighed KPI without data for more than 90 days (S9); `newest` is its last fact, absent where there never was one. */
export interface DataAlert extends WeighedSeries {
  readonly newest?: UnixMs;
}

/** What scorecards weigh, each KPI and unit once, however many scorecards and members share it. */
export function weighedSeries(reads: readonly ScorecardRead[], kpis: readonly Kpi[]): WeighedSeries[] {
  const found = new Map<string, WeighedSeries>();
  for (const { scorecard, unit: readFor } of reads) {
    for (const { kpi, unit } of scorecardReadings(scorecard, kpis, { unit: readFor })) {
      const key = `${kpi} ${unit}`;
      const known = found.get(key);
      const owner = kpis.find(({ id }) => id === kpi)?.owner ?? known?.owner ?? scorecard.owner;
      const ids = [...(known?.scorecards ?? []), scorecard.id];
      found.set(key, {
        kpi,
        unit,
        ...(owner !== undefined && { owner }),
        scorecards: ids.filter((id, place) => ids.indexOf(id) === place),
      });
    }
  }
  return [...found.values()];
}

/**
 * The alert of a weighed KPI, when its newest fact is more than 90 days of 24 hours old, or when there never was one:
 * in both cases its 80 % are assumed period after period (S7, S9).
 */
export function dataAlert(
  series: WeighedSeries,
  newest: UnixMs | undefined,
  now: UnixMs,
): DataAlert | undefined {
  if (newest === undefined) return series;
  return now - newest > MOST_SILENT_DAYS * DAY_MS ? { ...series, newest } : undefined;
}
