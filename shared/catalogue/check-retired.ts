import type { CatalogueError } from "./catalogue-error.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

/** Retired KPIs whose successors there are not, or lead back to where they began (O2). */
export function checkRetired({ kpis }: Pick<Catalogue, "kpis">): CatalogueError[] {
  const ids = kpis.map(({ id }) => id);
  const successors = new Map(kpis.map(({ id, retired }) => [id, retired?.supersededBy]));
  return kpis.flatMap(({ id, retired }, index) => {
    const successor = retired?.supersededBy;
    if (successor === undefined) return [];
    const path = ["kpis", index, "retired", "supersededBy"];
    if (!ids.includes(successor)) return [{ path, detail: unknown("KPI", successor, ids) }];
    if (successor === id)
      return [{ path, detail: "names the KPI itself: name the one that took its place, or leave it out" }];
    const way = wayFrom(id, successors);
    return way.at(-1) === id
      ? [{ path, detail: `leads back to itself: ${way.join(" → ")}; the last successor is not retired` }]
      : [];
  });
}

/** A KPI and its successors, until there is no further one or one comes a second time. */
function wayFrom(start: string, successors: ReadonlyMap<string, string | undefined>): string[] {
  const way = [start];
  for (let next = successors.get(start); next !== undefined; next = successors.get(next)) {
    const known = way.includes(next);
    way.push(next);
    if (known) break;
  }
  return way;
}
