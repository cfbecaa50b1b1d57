import type { Period } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { AnnotatedRange } from "../../shared/catalogue/annotation.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { presentBenchmark } from "../../shared/kpi/assess.ts";
import { hasTrailingBenchmark, trailingBenchmark } from "../../shared/kpi/benchmark.ts";
import { type MonthUse, sortMonths } from "../../shared/kpi/benchmark-months.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { BenchmarkMonth, BenchmarkOrigin } from "../../shared/protocol/history-views.ts";
import { tidy } from "../../shared/units/tidy.ts";
import type { Reads } from "../store/store.ts";
import { benchmarkValues } from "./benchmark-values.ts";

interface Query {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
}

/** Where the benchmark of a KPI comes from: the months used, and those left out with the reason (T5). */
export async function readBenchmarkOrigin(
  model: Model,
  reads: Reads,
  query: Query,
): Promise<BenchmarkOrigin> {
  const { kpi, unit, period } = query;
  const { calendar } = model;
  const head = {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
  };
  const given = kpi.benchmark;
  if (given && "value" in given) {
    return { ...head, benchmark: presentBenchmark(kpi, { kind: "value", value: given.value }), months: [] };
  }
  if (!hasTrailingBenchmark(kpi, period.kind)) return { ...head, months: [] };
  const { months, values } = await benchmarkValues(model, reads, query);
  const notComparable = model.notComparable(kpi, unit);
  return {
    ...head,
    benchmark: presentBenchmark(kpi, trailingBenchmark(months, notComparable, values)),
    months: sortMonths(months, notComparable, values).uses.map((use) => tellMonth(calendar, use)),
  };
}

function tellMonth(calendar: Calendar, use: MonthUse<AnnotatedRange>): BenchmarkMonth {
  const span = { start: calendar.iso(use.month.start), end: calendar.iso(use.month.end) };
  switch (use.kind) {
    case "used":
      return { ...span, use: "used", value: tidy(use.mean) };
    case "not-comparable":
      return { ...span, use: "left-out", reason: use.kind, annotation: use.range.annotation };
    case "no-data":
    case "beside-not-comparable":
      return { ...span, use: "left-out", reason: use.kind };
  }
}
