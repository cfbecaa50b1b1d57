import { NEVER, type Outcome, WAITING } from "./aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "./aggregates/aggregates.ts";
import type { Kpi } from "./definition.ts";
import { standingValues } from "./standing.ts";
import type { UnitTree } from "./units-tree.ts";

/** Summaries of one KPI over one span, by the unit that the facts name. */
export type UnitSummaries = ReadonlyMap<string, Summary>;

/**
 * A unit's outcome: its own summary joined with those of all units below it (K5). For `last` each unit's value is
 * taken first and then combined by `rollUp`; a unit with a value of its own stands for everything beneath it.
 */
export function rollUp(kpi: Kpi, summaries: UnitSummaries, tree: UnitTree, unit: string): Outcome {
  const name = kpi.aggregate;
  if (name === undefined) throw new Error(`${kpi.id} is a formula: it has no facts to roll up`);
  const within = [...summaries].filter(([id, summary]) => summary.n > 0 && tree.isWithin(id, unit));
  if (name === "last") return combineLatest(kpi, within, tree, unit);
  const aggregate = aggregateNamed(name);
  const joined = within.reduce((sum, [, summary]) => aggregate.join(sum, summary), aggregate.zero);
  return emptyIsZero(kpi, aggregate.outcome(joined));
}

function combineLatest(
  kpi: Kpi,
  within: readonly [string, Summary][],
  tree: UnitTree,
  unit: string,
): Outcome {
  const outcomes = standingValues(within, tree, unit);
  const first = outcomes[0];
  if (!first) return WAITING;
  if (outcomes.length === 1) return first;
  // Summed as decimals are, through `sum`, so that the order of the units does not show.
  const total = aggregateNamed(kpi.rollUp === "mean" ? "mean" : "sum");
  const joined = outcomes.reduce(
    (sum, outcome, order) =>
      outcome.kind === "value" ? total.add(sum, { at: outcome.at, order, value: outcome.value }) : sum,
    total.zero,
  );
  const combined = total.outcome(joined);
  // Its volume is the observations behind it (L3), not the units.
  const volume = outcomes.reduce((sum, outcome) => sum + (outcome.kind === "value" ? outcome.volume : 0), 0);
  return combined.kind === "value" ? { ...combined, volume } : combined;
}

function emptyIsZero(kpi: Kpi, outcome: Outcome): Outcome {
  const additive = kpi.aggregate === "sum" || kpi.aggregate === "count";
  if (outcome.kind !== "waiting" || !kpi.emptyIsZero || !additive) return outcome;
  return { kind: "value", value: 0, at: NEVER, volume: 0 };
}
