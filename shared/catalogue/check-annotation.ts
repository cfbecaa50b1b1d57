import type { Annotation } from "./annotation.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

/** What an annotation names and the catalogue does not have, and a range that ends before it begins. */
export function checkAnnotation(
  { kpi, unit, from, to }: Annotation,
  { kpis, units }: Pick<Catalogue, "kpis" | "units">,
): CatalogueError[] {
  const kpiIds = kpis.map(({ id }) => id);
  const unitIds = units.map(({ id }) => id);
  return [
    ...(kpi !== undefined && !kpiIds.includes(kpi)
      ? [{ path: ["kpi"], detail: unknown("KPI", kpi, kpiIds) }]
      : []),
    ...(unit !== undefined && !unitIds.includes(unit)
      ? [{ path: ["unit"], detail: unknown("unit", unit, unitIds) }]
      : []),
    ...(to !== undefined && to < from
      ? [{ path: ["to"], detail: `${to} lies before ${from}: give the last day of the range` }]
      : []),
  ];
}
