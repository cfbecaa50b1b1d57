import type { CatalogueError } from "./catalogue-error.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

/** Objectives that refer to units and KPIs that there are not (O1). */
export function checkObjectives({ objectives, kpis, units }: Catalogue): CatalogueError[] {
  const kpiIds = kpis.map(({ id }) => id);
  const unitIds = units.map(({ id }) => id);
  return objectives.flatMap((objective, index) => {
    const errors: CatalogueError[] = [];
    const checkUnit = (unit: string | undefined, ...path: (string | number)[]): void => {
      if (unit !== undefined && !unitIds.includes(unit))
        errors.push({ path: ["objectives", index, ...path], detail: unknown("unit", unit, unitIds) });
    };
    checkUnit(objective.unit, "unit");
    objective.keyResults.forEach(({ kpi, unit }, place) => {
      if (!kpiIds.includes(kpi))
        errors.push({
          path: ["objectives", index, "keyResults", place, "kpi"],
          detail: unknown("KPI", kpi, kpiIds),
        });
      checkUnit(unit, "keyResults", place, "unit");
    });
    return errors;
  });
}
