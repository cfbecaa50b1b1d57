import type { Kpi } from "../kpi/definition.ts";

/** More than this nobody takes in on one page, and nobody should have to wait for. */
export const MOST_IN_OVERVIEW = 200;

/**
 * The KPIs of the company's overview: the one metric that matters (O4) first, whatever its tier, then all of Tier 1 in
 * the catalogue's order; the first two hundred where there are more.
 */
export function overviewKpis<T extends Pick<Kpi, "id" | "tier">>(
  kpis: readonly T[],
  oneMetric: string | undefined,
): T[] {
  const first = kpis.filter(({ id }) => id === oneMetric);
  const others = kpis.filter(({ id, tier }) => tier === 1 && id !== oneMetric);
  return [...first, ...others].slice(0, MOST_IN_OVERVIEW);
}
