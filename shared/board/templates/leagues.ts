import type { Unit, UnitTree } from "../../kpi/units-tree.ts";
import type { Shown, Subject } from "./subject.ts";

/** A league table: a KPI over the units directly below one. */
export interface LeagueOf {
  readonly shown: Shown;
  readonly above: Unit;
  readonly members: readonly Unit[];
}

/**
 * The league tables of a KPI below a unit, the uppermost first. Whether there are facts of each member is not known
 * here: members with targets of their own surely have some. Where none has, the most likely table stands alone.
 */
export function leaguesOf({ unit, tree, kpis }: Subject, shown: Shown): LeagueOf[] {
  const found = tree.units
    .filter(({ id }) => (unit === undefined || tree.isWithin(id, unit)) && tree.isWithin(id, shown.kpi.unit))
    .map((above) => ({ shown, above, members: tree.children(above.id) }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => depth(tree, a.above) - depth(tree, b.above));
  const sure = found.filter((league) => hasTargets(league));
  if (sure.length > 0) return sure;
  const byOthers = found.filter((league) =>
    kpis.some(({ kpi }) => hasTargets({ ...league, shown: { kpi } })),
  );
  // Departments are seldom measured by the same KPI: rather those below one of them.
  const likely = byOthers[0] ?? found.find(({ above }) => above.kind !== "company") ?? found[0];
  return likely ? [likely] : [];
}

/** True when members have targets of their own for the KPI (T1). */
export const hasTargets = ({ shown: { kpi }, members }: LeagueOf): boolean =>
  members.some(({ id }) => Object.hasOwn(kpi.target?.units ?? {}, id));

const depth = (tree: UnitTree, { id }: Unit): number => tree.lineage(id).length;
