import { type Outcome, WAITING } from "../aggregates/aggregate.ts";
import type { Kpi } from "../definition.ts";
import { evaluate, type Formula, inputsOf } from "../formula.ts";
import { rollUp, type UnitSummaries } from "../roll-up.ts";
import type { UnitTree } from "../units-tree.ts";

/** What a change is explained by: the catalogue, and the facts of two spans of time. */
export interface Grounds {
  readonly tree: UnitTree;
  kpi(id: string): Kpi | undefined;
  formula(id: string): Formula | undefined;
  /** The summaries of a KPI that has facts, by the unit that the facts name. */
  summaries(id: string): BothSpans<UnitSummaries>;
}

export interface BothSpans<T> {
  readonly before: T;
  readonly after: T;
}

/** What a KPI, formulas included, says for a unit in both spans (K5, K7). */
export function outcomesOf(grounds: Grounds, id: string, unit: string): BothSpans<Outcome> {
  const formula = grounds.formula(id);
  const kpi = grounds.kpi(id);
  if (!kpi) return { before: WAITING, after: WAITING };
  if (formula) {
    const inputs = new Map(inputsOf(formula).map((input) => [input, outcomesOf(grounds, input, unit)]));
    return {
      before: evaluate(formula, (input) => inputs.get(input)?.before ?? WAITING),
      after: evaluate(formula, (input) => inputs.get(input)?.after ?? WAITING),
    };
  }
  const { before, after } = grounds.summaries(id);
  return {
    before: rollUp(kpi, before, grounds.tree, unit),
    after: rollUp(kpi, after, grounds.tree, unit),
  };
}
