import { inUse } from "../../shared/kpi/in-use.ts";
import type { UnitTree } from "../../shared/kpi/units-tree.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";

/** The KPIs with these ids, in this order; ids that the catalogue does not know are left out. */
export const kpisNamed = (kpis: readonly KpiView[], ids: readonly string[]): KpiView[] =>
  ids.flatMap((id) => kpis.filter((kpi) => kpi.id === id));

/** The unit with the KPIs in use that a page about `unit` is about: its own, else those of the nearest unit above that has some. */
export function kpisFor(
  tree: UnitTree,
  kpis: readonly KpiView[],
  unit: string,
): { from: string; kpis: readonly KpiView[] } {
  for (const id of tree.lineage(unit)) {
    const own = inUse(kpis).filter((kpi) => kpi.unit === id);
    if (own.length > 0) return { from: id, kpis: own };
  }
  return { from: unit, kpis: [] };
}

/** A Tier 1 KPI with what drives it. */
export interface Branch {
  readonly kpi: KpiView;
  readonly drivers: readonly KpiView[];
}

/** A unit's KPIs as leaders read them: each Tier 1 with its drivers beneath, then the Tier 2 KPIs that drive none of them. */
export function branchesOf(
  own: readonly KpiView[],
  all: readonly KpiView[],
): { branches: Branch[]; rest: KpiView[] } {
  const branches = own
    .filter((kpi) => kpi.tier === 1)
    .map((kpi) => ({ kpi, drivers: inUse(kpisNamed(all, kpi.drivers)) }));
  const placed = new Set(branches.flatMap(({ drivers }) => drivers.map(({ id }) => id)));
  return { branches, rest: own.filter((kpi) => kpi.tier === 2 && !placed.has(kpi.id)) };
}
