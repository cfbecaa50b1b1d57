import type { UnitSummaries } from "../roll-up.ts";
import type { Summary } from "../aggregates/aggregates.ts";
import type { Kpi } from "../definition.ts";
import type { UnitTree } from "../units-tree.ts";

/** The facts of a unit by member: each unit directly below it, and the unit itself for what names it directly. */
export type Members = ReadonlyMap<string, UnitSummaries>;

/**
 * Takes the summaries of a KPI over a span apart by member. Joined again they are the unit's: of a `last` KPI with a
 * value of the unit's own there is only that, because it stands for everything beneath (K5).
 */
export function membersOf(kpi: Kpi, summaries: UnitSummaries, tree: UnitTree, unit: string): Members {
  const members = new Map<string, Map<string, Summary>>();
  for (const [id, summary] of summaries) {
    const lineage = tree.lineage(id);
    const place = lineage.indexOf(unit);
    if (place < 0 || summary.n === 0) continue;
    const member = lineage[place - 1] ?? unit;
    members.set(member, (members.get(member) ?? new Map<string, Summary>()).set(id, summary));
  }
  const own = members.get(unit);
  return kpi.aggregate === "last" && own ? new Map([[unit, own]]) : members;
}
