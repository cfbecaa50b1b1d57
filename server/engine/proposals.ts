import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { WAITING } from "../../shared/kpi/aggregates/aggregate.ts";
import { trailingBenchmark } from "../../shared/kpi/benchmark.ts";
import { sortMonths } from "../../shared/kpi/benchmark-months.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { proposeTarget } from "../../shared/kpi/propose-target.ts";
import { PERIODS_LOOKED_AT } from "../../shared/kpi/realism.ts";
import type { KpiPreview } from "../../shared/protocol/kpi-editing.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { benchmarkValues } from "./benchmark-values.ts";
import { outcomeTable } from "./outcomes.ts";

/** The benchmark of a KPI's last twelve months (T5), and a target between it and the best of them (T6). */
export async function readProposals(
  model: Model,
  reads: Reads,
  kpi: Kpi,
  now: UnixMs,
): Promise<NonNullable<KpiPreview["proposals"]>> {
  const { calendar } = model;
  const { unit } = kpi;
  const period = calendar.periodAt(kpi.period, now);
  const past = lastPeriods(calendar, period, PERIODS_LOOKED_AT + 1).slice(0, -1);
  const [{ months, values }, table] = await Promise.all([
    benchmarkValues(model, reads, { kpi, unit, period }),
    outcomeTable(model, reads, kpi.id, [unit], past),
  ]);
  const notComparable = model.notComparable(kpi, unit);
  const benchmark = trailingBenchmark(months, notComparable, values);
  const outcomes = past.map((_, index) => table.get(unit)?.[index] ?? WAITING);
  const { uses } = sortMonths(months, notComparable, values);
  return { benchmark, target: proposeTarget(kpi, { benchmark, months: uses, outcomes }) };
}
