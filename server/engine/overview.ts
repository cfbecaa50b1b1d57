import type { PeriodKind } from "../../shared/calendar/period.ts";
import { recentPeriods } from "../../shared/calendar/recent-periods.ts";
import { overviewKpis } from "../../shared/catalogue/overview-kpis.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { OverviewItem } from "../../shared/protocol/history-views.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { outcomeTable } from "./outcomes.ts";
import type { Readings } from "./readings.ts";

export interface OverviewQuery {
  /** The kind of period of all readings; each KPI's own when absent. */
  readonly period: PeriodKind | undefined;
  /** An instant in the periods that are meant; absent for those that contain now. */
  readonly at: UnixMs | undefined;
}

/** Where the company stands: its one metric and all of Tier 1, each with its reading and its recent values (O4). */
export function readOverview(
  readings: Readings,
  reads: Reads,
  { period, at }: OverviewQuery,
  now: UnixMs,
): Promise<OverviewItem[]> {
  const { model } = readings;

  async function item(kpi: Kpi): Promise<OverviewItem[]> {
    const kind = period ?? kpi.period;
    const shown = model.calendar.periodAt(kind, at ?? now);
    const { periods } = recentPeriods(model.calendar, kind, unixMs(Math.min(now, shown.end)));
    const [reading, table] = await Promise.all([
      readings.read({ kpi: kpi.id, unit: kpi.unit, period: kind }, at),
      outcomeTable(model, reads, kpi.id, [kpi.unit], periods),
    ]);
    if (reading === undefined) return [];
    const points = (table.get(kpi.unit) ?? []).map((outcome) =>
      outcome.kind === "value" ? outcome.value : null,
    );
    return [{ reading, points }];
  }

  const { kpis, organisation } = model.catalogue;
  return Promise.all(overviewKpis(kpis, organisation.oneMetric).map(item)).then((items) => items.flat());
}
