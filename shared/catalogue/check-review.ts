import { changedBy } from "../kpi/review/changed-by.ts";
import { isCarriedOut } from "../kpi/review/is-carried-out.ts";
import type { Review } from "../kpi/review/review.ts";
import type { Kpi } from "../kpi/definition.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { checkCatalogue } from "./checks.ts";
import type { Model } from "./model.ts";
import { unknown } from "./nearest.ts";

/**
 * What is wrong with a review of a KPI (O2): its day lies after `today`, its unit is none of the KPI's, or it decides on
 * a definition that the catalogue would refuse, or on the one that there is already.
 */
export function checkReview(
  { catalogue, tree }: Pick<Model, "catalogue" | "tree">,
  kpi: Kpi,
  { on, unit, decision }: Review,
  today: string,
): CatalogueError[] {
  const errors: CatalogueError[] = [];
  if (on > today) errors.push({ path: ["on"], detail: `lies after today, ${today}` });
  if (unit !== undefined && !tree.get(unit)) {
    const units = tree.units.map(({ id }) => id);
    errors.push({ path: ["unit"], detail: unknown("unit", unit, units) });
  } else if (unit !== undefined && !tree.isWithin(unit, kpi.unit)) {
    errors.push({ path: ["unit"], detail: `'${unit}' does not belong to ${kpi.unit}, whose KPI this is` });
  }
  if (decision.kind !== "keep" && isCarriedOut(kpi, decision))
    errors.push({ path: ["decision"], detail: "changes nothing: the definition says that already" });
  const index = catalogue.kpis.indexOf(kpi);
  const kpis = catalogue.kpis.with(index, { ...kpi, ...changedBy(kpi, decision) });
  for (const { path, detail } of checkCatalogue({ ...catalogue, kpis })) {
    if (path[0] === "kpis" && path[1] === index)
      errors.push({ path: ["decision", ...path.slice(2)], detail });
  }
  return errors;
}
