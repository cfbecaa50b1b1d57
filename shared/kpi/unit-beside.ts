import type { Kpi } from "./definition.ts";
import type { UnitTree } from "./units-tree.ts";

/**
 * The unit for which a related KPI is read beside one that is read for `unit`: the same unit where the other KPI knows
 * it, else the unit that the other KPI belongs to.
 */
export const unitBeside = (tree: UnitTree, other: Pick<Kpi, "unit">, unit: string): string =>
  tree.isWithin(unit, other.unit) ? unit : other.unit;
