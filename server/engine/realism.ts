import type { Period } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { WAITING } from "../../shared/kpi/aggregates/aggregate.ts";
import { hasTrailingBenchmark, trailingBenchmark } from "../../shared/kpi/benchmark.ts";
import { type MonthUse, sortMonths } from "../../shared/kpi/benchmark-months.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { PERIODS_LOOKED_AT, realismOf } from "../../shared/kpi/realism.ts";
import { targetFor } from "../../shared/kpi/target.ts";
import type { Realism } from "../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { benchmarkValues } from "./benchmark-values.ts";
import { outcomeTable } from "./outcomes.ts";

interface Query {
  readonly kpi: Kpi;
  readonly unit: string;
  /** The KPI's own kind of period around this instant is the one whose target is looked at. */
  readonly at: UnixMs;
}

/** Whether the target of a KPI is realistic, by its benchmark's months and by its last periods (T6). */
export async function readRealism(model: Model, reads: Reads, { kpi, unit, at }: Query): Promise<Realism> {
  const { calendar } = model;
  const period = calendar.periodAt(kpi.period, at);
  const past = periodsBefore(model, period);
  const [months, table] = await Promise.all([
    monthsOf(model, reads, kpi, unit, period),
    outcomeTable(model, reads, kpi.id, [unit], past),
  ]);
  const target = targetFor(calendar, kpi, unit, period);
  const outcomes = table.get(unit) ?? [];
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    hints: realismOf(kpi, {
      target,
      months,
      past: past.map((own, index) => ({
        outcome: outcomes[index] ?? WAITING,
        target: targetFor(calendar, kpi, unit, own),
      })),
    }),
  };
}

/** The months that make the benchmark; none where there is no benchmark, because of too few months too. */
async function monthsOf(
  model: Model,
  reads: Reads,
  kpi: Kpi,
  unit: string,
  period: Period,
): Promise<readonly MonthUse[]> {
  if (!hasTrailingBenchmark(kpi, period.kind)) return [];
  const { months, values } = await benchmarkValues(model, reads, { kpi, unit, period });
  const notComparable = model.notComparable(kpi, unit);
  if (trailingBenchmark(months, notComparable, values).kind === "none") return [];
  return sortMonths(months, notComparable, values).uses;
}

function periodsBefore({ calendar }: Model, period: Period): Period[] {
  const periods: Period[] = [];
  while (periods.length < PERIODS_LOOKED_AT) periods.unshift(calendar.previous(periods[0] ?? period));
  return periods;
}
