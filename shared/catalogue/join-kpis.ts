import type { Kpi } from "../kpi/definition.ts";
import { checkCatalogue } from "./checks.ts";
import type { Catalogue } from "./schema.ts";

/** A KPI that cannot be in use, and why. */
export interface KpiAside {
  readonly kpi: string;
  readonly detail: string;
}

/** A catalogue with the KPIs made in the browser that fit to it. */
export interface JoinedCatalogue {
  readonly catalogue: Catalogue;
  readonly aside: readonly KpiAside[];
}

/**
 * Puts KPIs made in the browser behind those of the catalogue's files, which cannot refer to them. One that has errors
 * there (its unit is gone, a file defines its id, a KPI that its formula reads stands aside) stands aside itself, so that
 * an edit of a file never takes a whole catalogue out of use. Without any the catalogue is the same object.
 */
export function joinKpis(files: Catalogue, studio: readonly Kpi[]): JoinedCatalogue {
  const aside: KpiAside[] = [];
  let kept = studio;
  while (kept.length > 0) {
    const catalogue = { ...files, kpis: [...files.kpis, ...kept] };
    const errors = new Map<number, string>();
    for (const { path, detail } of checkCatalogue(catalogue)) {
      const [list, index] = path;
      if (list !== "kpis" || typeof index !== "number") continue;
      const own = index - files.kpis.length;
      if (own >= 0 && !errors.has(own)) errors.set(own, detail);
    }
    if (errors.size === 0) return { catalogue, aside };
    for (const [index, detail] of errors) aside.push({ kpi: kept[index]?.id ?? "", detail });
    kept = kept.filter((_, index) => !errors.has(index));
  }
  return { catalogue: files, aside };
}
