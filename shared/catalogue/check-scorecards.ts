import type { Kpi } from "../kpi/definition.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

/** Scorecards that refer to nothing, weigh the same twice, or weigh what can never be judged (S6, S7). */
export function checkScorecards({ scorecards, kpis, units }: Catalogue): CatalogueError[] {
  const kpiIds = kpis.map(({ id }) => id);
  const unitIds = units.map(({ id }) => id);
  return scorecards.flatMap((scorecard, index) => {
    const at = (...path: (string | number)[]) => ["scorecards", index, ...path];
    const errors: CatalogueError[] = [];
    const checkUnit = (unit: string | undefined, ...path: (string | number)[]): void => {
      if (unit !== undefined && !unitIds.includes(unit))
        errors.push({ path: at(...path), detail: unknown("unit", unit, unitIds) });
    };
    checkUnit(scorecard.unit, "unit");
    const { members = [] } = scorecard;
    members.forEach((member, place) => checkUnit(member, "members", place));
    const seen = new Set<string>();
    scorecard.items.forEach((item, place) => {
      checkUnit(item.unit, "items", place, "unit");
      const path = at("items", place, "kpi");
      const kpi = kpis.find(({ id }) => id === item.kpi);
      if (!kpi) {
        errors.push({ path, detail: unknown("KPI", item.kpi, kpiIds) });
        return;
      }
      const unit = item.unit ?? scorecard.unit;
      const key = `${kpi.id} ${unit ?? kpi.unit}`;
      if (seen.has(key)) errors.push({ path, detail: `'${kpi.id}' is weighed twice: join the two weights` });
      seen.add(key);
      if (!canBeJudged(kpi, unit)) {
        errors.push({
          path,
          detail: `'${kpi.id}' has neither points nor a target${unit === undefined ? "" : ` for '${unit}'`}: it would be assumed for ever`,
        });
      }
      if (item.unit !== undefined) return;
      members.forEach((member, index) => {
        if (member === unit || !unitIds.includes(member) || canBeJudged(kpi, member)) return;
        errors.push({
          path: at("members", index),
          detail: `'${kpi.id}' has neither points nor a target for '${member}': give it one, or name the unit whose number counts for everybody`,
        });
      });
    });
    return errors;
  });
}

/** Whether there is something to judge a KPI by: for that unit, or for any, when a tile may name the unit. */
function canBeJudged({ points, target, unit: own }: Kpi, unit: string | undefined): boolean {
  if (points) return true;
  return unit === undefined || unit === own ? target !== undefined : target?.units?.[unit] !== undefined;
}
