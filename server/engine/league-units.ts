import type { Unit, UnitTree } from "../../shared/kpi/units-tree.ts";

/** Who takes part in a league below a unit: those directly below, or all of a kind anywhere below. */
export const leagueUnits = (tree: UnitTree, unit: string, kind: string | undefined): readonly Unit[] =>
  kind
    ? tree.units.filter((one) => one.kind === kind && one.id !== unit && tree.isWithin(one.id, unit))
    : tree.children(unit);
