import type { Period, PeriodKind, Span } from "../../shared/calendar/period.ts";
import type { Grain } from "../../shared/calendar/tile.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Outcome } from "../../shared/kpi/aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "../../shared/kpi/aggregates/aggregates.ts";
import { beforeCounting } from "../../shared/kpi/before-counting.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { evaluate, inputsOf } from "../../shared/kpi/formula.ts";
import { rollUp, type UnitSummaries } from "../../shared/kpi/roll-up.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import type { SummaryCache } from "./cache.ts";

/** The grain of which periods of each kind are made. */
const GRAIN_OF = {
  hour: "hour",
  day: "day",
  week: "day",
  month: "month",
  quarter: "month",
  year: "month",
} as const satisfies Record<PeriodKind, Grain>;

const kpiOf = (model: Model, id: string): Kpi => {
  const kpi = model.kpi(id);
  if (!kpi) throw new Error(`unknown KPI ${id}`);
  return kpi;
};

/** What a KPI, formulas included, says for a unit over one span (K5, K7). */
export async function outcomeOver(
  model: Model,
  cache: SummaryCache,
  id: string,
  unit: string,
  span: Span,
): Promise<Outcome> {
  const formula = model.formula(id);
  if (!formula) {
    const kpi = kpiOf(model, id);
    const outcome = rollUp(kpi, await cache.span(id, span), model.tree, unit);
    return kpi.emptyIsZero ? beforeCounting(outcome, span, await cache.firstMonth(id)) : outcome;
  }
  const inputs = await Promise.all(
    inputsOf(formula).map(
      async (input) => [input, await outcomeOver(model, cache, input, unit, span)] as const,
    ),
  );
  const byId = new Map(inputs);
  return evaluate(formula, (input) => byId.get(input) ?? { kind: "waiting" });
}

/** What a column of a table is over: its own period, or all from the start of the first one to the end of its own. */
type Columns = "each" | "so-far";

/** Outcomes of many units over many periods of one kind: for each unit one per period, in their order. */
export async function outcomeTable(
  model: Model,
  reads: Reads,
  id: string,
  units: readonly string[],
  periods: readonly Period[],
  over: Columns = "each",
): Promise<Map<string, Outcome[]>> {
  const formula = model.formula(id);
  if (!formula) {
    const kpi = kpiOf(model, id);
    const [columns, begun] = await Promise.all([
      summariesByPeriod(kpi, reads, periods, over),
      kpi.emptyIsZero ? reads.firstMonth(id) : undefined,
    ]);
    const cell = (unit: string, summaries: UnitSummaries, index: number): Outcome => {
      const outcome = rollUp(kpi, summaries, model.tree, unit);
      const period = periods[index];
      return period ? beforeCounting(outcome, period, begun) : outcome;
    };
    return new Map(
      units.map((unit) => [unit, columns.map((summaries, index) => cell(unit, summaries, index))]),
    );
  }
  const inputs = new Map(
    await Promise.all(
      inputsOf(formula).map(
        async (input) => [input, await outcomeTable(model, reads, input, units, periods, over)] as const,
      ),
    ),
  );
  const cell = (input: string, unit: string, index: number): Outcome =>
    inputs.get(input)?.get(unit)?.[index] ?? { kind: "waiting" };
  return new Map(
    units.map((unit) => [
      unit,
      periods.map((_, index) => evaluate(formula, (input) => cell(input, unit, index))),
    ]),
  );
}

/** The summaries by unit of each period; periods must be of one kind, in order. */
async function summariesByPeriod(
  kpi: Kpi,
  reads: Reads,
  periods: readonly Period[],
  over: Columns,
): Promise<readonly UnitSummaries[]> {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last || kpi.aggregate === undefined) return [];
  const aggregate = aggregateNamed(kpi.aggregate);
  const buckets = await reads.buckets({
    kpi: kpi.id,
    grain: GRAIN_OF[first.kind],
    from: first.start,
    to: last.end,
  });
  const columns = periods.map(() => new Map<string, Summary>());
  const indexOf = columnFinder(periods);
  for (const { unit, start, summary } of buckets) {
    const column = columns[indexOf(start)];
    column?.set(unit, aggregate.join(column.get(unit) ?? aggregate.zero, summary));
  }
  if (over === "each") return columns;
  const soFar = new Map<string, Summary>();
  return columns.map((column) => {
    for (const [unit, summary] of column)
      soFar.set(unit, aggregate.join(soFar.get(unit) ?? aggregate.zero, summary));
    return new Map(soFar);
  });
}

/** Finds the period that contains an instant, by halving. */
function columnFinder(periods: readonly Period[]): (at: UnixMs) => number {
  return (at) => {
    let low = 0;
    let high = periods.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((periods[middle]?.start ?? Infinity) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** The newest fact of a KPI for a unit and all below it; of a formula the oldest among its inputs' newest. */
export async function newestFact(
  model: Model,
  cache: SummaryCache,
  id: string,
  unit: string,
): Promise<UnixMs | undefined> {
  const formula = model.formula(id);
  if (formula) {
    const inputs = await Promise.all(inputsOf(formula).map((input) => newestFact(model, cache, input, unit)));
    const known = inputs.filter((at) => at !== undefined);
    return known.length < inputs.length || known.length === 0 ? undefined : unixMs(Math.min(...known));
  }
  let newest: UnixMs | undefined;
  for (const [owner, at] of await cache.newest(id)) {
    if (model.tree.isWithin(owner, unit) && (newest === undefined || at > newest)) newest = at;
  }
  return newest;
}
