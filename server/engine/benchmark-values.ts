import type { Period } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { benchmarkMonths, spanOf } from "../../shared/kpi/benchmark.ts";
import type { PastValue } from "../../shared/kpi/benchmark-months.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Reads } from "../store/store.ts";
import { outcomeTable } from "./outcomes.ts";
import { begunAt, sinceBegun } from "./since-begun.ts";

/** The twelve months before a period, and the outcomes of the periods of its kind inside them (T5). */
export async function benchmarkValues(
  model: Model,
  reads: Reads,
  { kpi, unit, period }: { readonly kpi: Kpi; readonly unit: string; readonly period: Period },
): Promise<{ readonly months: readonly Period[]; readonly values: readonly PastValue[] }> {
  const months = benchmarkMonths(model.calendar, period);
  const span = spanOf(months);
  const periods = model.calendar
    .between(period.kind, span.start, span.end)
    .filter(({ start, end }) => start >= span.start && end <= span.end);
  const [table, begun] = await Promise.all([
    outcomeTable(model, reads, kpi.id, [unit], periods),
    begunAt(model, reads, kpi.id),
  ]);
  const outcomes = table.get(unit) ?? [];
  const values = outcomes.flatMap((outcome, index) => {
    const own = periods[index];
    return own ? [{ period: own, outcome }] : [];
  });
  return { months, values: sinceBegun(values, begun) };
}
