import { type Calendar, createCalendar } from "../../../../shared/calendar/periods.ts";
import type { Span } from "../../../../shared/calendar/period.ts";
import { NEVER, type Outcome, WAITING } from "../../../../shared/kpi/aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "../../../../shared/kpi/aggregates/aggregates.ts";
import { assess, type Assessment } from "../../../../shared/kpi/assess.ts";
import type { Kpi } from "../../../../shared/kpi/definition.ts";
import { evaluate, parseFormula } from "../../../../shared/kpi/formula.ts";
import type { Observation } from "../../../../shared/kpi/observation.ts";
import { rollUp } from "../../../../shared/kpi/roll-up.ts";
import { createUnitTree } from "../../../../shared/kpi/units-tree.ts";
import type { UnixMs } from "../../../../shared/units/time.ts";
import { demoCatalogue } from "./demo-catalogue.ts";

export const demoCalendar: Calendar = createCalendar(demoCatalogue.organisation);
const tree = createUnitTree(demoCatalogue.units);

/** Facts by the KPI that they belong to. */
export type FactsByKpi = ReadonlyMap<string, readonly Observation[]>;

export function byKpi(facts: Iterable<Observation>): FactsByKpi {
  const groups = new Map<string, Observation[]>();
  for (const fact of facts) {
    const group = groups.get(fact.kpi);
    if (group) group.push(fact);
    else groups.set(fact.kpi, [fact]);
  }
  return groups;
}

/** What a KPI says for a unit over a span, straight from the facts. */
export function outcomeOf(facts: FactsByKpi, kpi: Kpi, unit: string, span: Span): Outcome {
  if (kpi.formula !== undefined) {
    const formula = parseFormula(kpi.formula);
    if (!formula.ok) throw new Error(formula.problem);
    return evaluate(formula.value, (id) => {
      const input = demoCatalogue.kpis.find((other) => other.id === id);
      return input ? outcomeOf(facts, input, unit, span) : WAITING;
    });
  }
  const aggregate = aggregateNamed(kpi.aggregate ?? "sum");
  const summaries = new Map<string, Summary>();
  (facts.get(kpi.id) ?? []).forEach((fact, order) => {
    if (fact.at < span.start || fact.at >= span.end) return;
    summaries.set(fact.unit, aggregate.add(summaries.get(fact.unit) ?? aggregate.zero, { ...fact, order }));
  });
  return rollUp(kpi, summaries, tree, unit);
}

/** The current readings of all simulated KPIs, each for its own unit and period. */
export function readCompany(facts: FactsByKpi, now: UnixMs): Assessment[] {
  return demoCatalogue.kpis
    .filter(({ simulated }) => simulated)
    .map((kpi) => {
      const period = demoCalendar.periodAt(kpi.period, now);
      return assess(demoCalendar, {
        kpi,
        unit: kpi.unit,
        period,
        now,
        outcome: outcomeOf(facts, kpi, kpi.unit, { start: period.start, end: now }),
        previous: WAITING,
        benchmark: undefined,
        newest: newestOf(facts, kpi),
      });
    });
}

/** The instant of a KPI's newest fact; a formula is as old as its oldest input. */
function newestOf(facts: FactsByKpi, kpi: Kpi): UnixMs | undefined {
  if (kpi.formula !== undefined) return undefined;
  return facts.get(kpi.id)?.reduce((newest, { at }) => (at > newest ? at : newest), NEVER);
}
