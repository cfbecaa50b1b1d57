import type { Outcome } from "./aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "./aggregates/aggregates.ts";
import type { UnitTree } from "./units-tree.ts";

/**
 * The values of a `last` KPI that count for a unit: a unit with a value of its own stands for everything beneath it
 * (K5). `within` are the summaries of the unit and of those below it that have facts.
 */
export function standingValues(
  within: readonly (readonly [unit: string, Summary])[],
  tree: UnitTree,
  unit: string,
): Outcome[] {
  const owners = new Set(within.map(([id]) => id));
  const standsFor = (id: string): boolean =>
    !tree
      .lineage(id)
      .slice(1)
      .some((above) => owners.has(above) && tree.isWithin(above, unit));
  return within.filter(([id]) => standsFor(id)).map(([, summary]) => aggregateNamed("last").outcome(summary));
}
