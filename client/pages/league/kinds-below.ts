import type { UnitTree } from "../../../shared/kpi/units-tree.ts";

/** The kinds of the units below one, in the order of the catalogue: the levels that a league can be of. */
export const kindsBelow = (tree: UnitTree, unit: string): readonly string[] => [
  ...new Set(tree.units.filter(({ id }) => id !== unit && tree.isWithin(id, unit)).map(({ kind }) => kind)),
];
