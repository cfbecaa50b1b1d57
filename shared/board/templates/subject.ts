import { CATEGORIES, type Kpi } from "../../kpi/definition.ts";
import { inUse } from "../../kpi/in-use.ts";
import { createUnitTree, type UnitTree } from "../../kpi/units-tree.ts";
import type { TemplateSource } from "./template.ts";

/** A KPI to show; with a unit where that is not the KPI's own. */
export interface Shown {
  readonly kpi: Kpi;
  readonly unit?: string;
}

/** What a board is about: a unit, and the KPIs that it is measured by, those that matter most first. */
export interface Subject {
  /** The id of the unit; none for an organisation that has no unit above all others. */
  readonly unit: string | undefined;
  readonly name: string;
  readonly kpis: readonly Shown[];
  readonly tree: UnitTree;
}

/**
 * Finds what a board about a unit shows; without one, about the whole organisation. A unit without KPIs of its own is
 * measured by those of the units below it, else by those of the nearest unit above, which then are its share of them.
 */
export function subjectOf(source: TemplateSource, unit: string | undefined): Subject {
  const branch = branchOf(source, unit);
  const own = branch.kpis.filter(({ kpi }) => kpi.unit === branch.unit);
  return own.length > 0 ? { ...branch, kpis: own } : branch;
}

/** The same with the KPIs of all units below as well. */
export function branchOf({ organisation, units, kpis }: TemplateSource, unit: string | undefined): Subject {
  const tree = createUnitTree(units);
  const ordered = inOrder(inUse(kpis), organisation.oneMetric);
  if (unit === undefined) {
    const company = units.find(({ kind }) => kind === "company");
    return { unit: company?.id, name: organisation.name, tree, kpis: ordered.map((kpi) => ({ kpi })) };
  }
  const within = ordered.filter((kpi) => tree.isWithin(kpi.unit, unit));
  const shown =
    within.length > 0
      ? within.map((kpi) => ({ kpi }))
      : nearestAbove(ordered, tree, unit).map((kpi) => ({ kpi, unit }));
  return { unit, name: tree.get(unit)?.name ?? unit, tree, kpis: shown };
}

const nearestAbove = (kpis: readonly Kpi[], tree: UnitTree, unit: string): readonly Kpi[] =>
  tree
    .lineage(unit)
    .map((upper) => kpis.filter((kpi) => kpi.unit === upper))
    .find((some) => some.length > 0) ?? [];

/** The one metric that matters (O4), then by tier and category, then as the catalogue has them. */
function inOrder(kpis: readonly Kpi[], oneMetric: string | undefined): Kpi[] {
  const rank = ({ id, tier, category }: Kpi): number =>
    id === oneMetric ? 0 : tier * CATEGORIES.length + CATEGORIES.indexOf(category);
  return [...kpis].sort((a, b) => rank(a) - rank(b));
}
