import type { Kpi } from "../kpi/definition.ts";
import { inUse } from "../kpi/in-use.ts";

/** More than this nobody takes in on one page, and nobody should have to wait for. */
export const MOST_IN_OVERVIEW = 200;

/**
 * The KPIs of the company's overview: the one metric that matters (O4) first, whatever its tier, then all of Tier 1 in
 * the catalogue's order; the first two hundred where there are more. None that is retired (O2).
 */
export function overviewKpis<T extends Pick<Kpi, "id" | "tier" | "retired">>(
  kpis: readonly T[],
  oneMetric: string | undefined,
): T[] {
  const followed = inUse(kpis);
  const first = followed.filter(({ id }) => id === oneMetric);
  const others = followed.filter(({ id, tier }) => tier === 1 && id !== oneMetric);
  return [...first, ...others].slice(0, MOST_IN_OVERVIEW);
}
