import { type Kpi, kpiSchema } from "../kpi/definition.ts";
import type { Catalogue } from "./schema.ts";

/** What can be judged of a KPI that has errors of its own. */
export interface SoundKpi {
  readonly kpi: Kpi;
  /** The fields that are not as they were given, or were not given: nothing more is to be said of them. */
  readonly unsound: ReadonlySet<string>;
}

/**
 * The KPI as far as it can be judged together with the catalogue: each field that is sound by itself, and in the place
 * of an unsound one that is needed one that gives no cause for complaint.
 */
export function soundKpi(
  id: string,
  given: Readonly<Record<string, unknown>>,
  { units }: Catalogue,
): SoundKpi {
  const sound: Record<string, unknown> = {};
  const unsound = new Set<string>();
  for (const [name, schema] of Object.entries(kpiSchema.shape)) {
    if (given[name] === undefined) continue;
    const parsed = schema.safeParse(given[name]);
    if (parsed.success) sound[name] = parsed.data;
    else unsound.add(name);
  }
  const needed: Kpi = {
    id,
    name: id,
    unit: units[0]?.id ?? "",
    tier: 2,
    category: "growth",
    measure: { kind: "number" },
    direction: "higher",
    period: "month",
  };
  for (const name of Object.keys(needed)) if (sound[name] === undefined) unsound.add(name);
  // By which direction a level would be right is not known.
  if (unsound.has("direction")) unsound.add("target");
  // It may well have one of the two.
  if (unsound.has("aggregate") || unsound.has("formula")) {
    unsound.add("aggregate");
    unsound.add("formula");
  }
  return { kpi: { ...needed, ...sound }, unsound };
}
