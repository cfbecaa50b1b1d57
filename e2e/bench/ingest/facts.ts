import { KPIS, kpiId, TEAMS, teamId } from "../product/catalogue.ts";
import type { Sent } from "../product/door.ts";

/**
 * A fact with a key of its own, as a live feed sends it: the KPIs and teams in turn, instants a moment ago.
 *
 * @param index never the same twice within one data folder
 */
export const factAt = (index: number, now: number): Sent => ({
  kpi: kpiId(index % KPIS),
  unit: teamId(Math.floor(index / KPIS) % TEAMS),
  at: new Date(now - (index % 60_000)).toISOString(),
  value: 100 + (index % 1000) / 4,
  key: `order-${index.toString().padStart(10, "0")}`,
});
