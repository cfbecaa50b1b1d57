import { dataAlert, weighedSeries } from "../../shared/kpi/data-alert.ts";
import type { ScorecardRead } from "../../shared/kpi/scorecards-of.ts";
import type { DataAlertView } from "../../shared/protocol/goal-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Readings } from "../engine/readings.ts";

/** The data alerts of scorecards, each as it is read for a unit, in the order in which they weigh their KPIs (S9). */
export async function readDataAlerts(
  readings: Readings,
  reads: readonly ScorecardRead[],
  now: UnixMs,
): Promise<DataAlertView[]> {
  const { catalogue, calendar } = readings.model;
  const found = await Promise.all(
    weighedSeries(reads, catalogue.kpis).map(async (series) =>
      dataAlert(series, await readings.newest(series.kpi, series.unit), now),
    ),
  );
  return found.flatMap((alert) => {
    if (!alert) return [];
    const { newest, ...series } = alert;
    return [{ ...series, ...(newest !== undefined && { newest: calendar.iso(newest) }) }];
  });
}
