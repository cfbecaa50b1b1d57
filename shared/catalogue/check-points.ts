import type { CatalogueError } from "./catalogue-error.ts";
import type { Catalogue } from "./schema.ts";

/** Steps of points (S5) that could not all be reached, or give nothing. */
export function checkPoints({ kpis }: Pick<Catalogue, "kpis">): CatalogueError[] {
  return kpis.flatMap(({ points }, index) => {
    if (!points) return [];
    const at = (...path: (string | number)[]) => ["kpis", index, "points", ...path];
    const errors: CatalogueError[] = [];
    points.forEach(({ upTo }, step) => {
      const before = points[step - 1]?.upTo;
      if (upTo === undefined && step < points.length - 1) {
        errors.push({
          path: at(step),
          detail: "only the last step may be without upTo: it takes all the rest",
        });
      }
      if (upTo !== undefined && before !== undefined && upTo <= before) {
        errors.push({
          path: at(step, "upTo"),
          detail: `${upTo} does not lie above the ${before} before it: list the steps from the lowest value to the highest`,
        });
      }
    });
    if (!points.some((step) => step.points > 0))
      errors.push({ path: at(), detail: "no step gives points: one at least must give more than 0" });
    return errors;
  });
}
