import { catalogueHealth } from "../../shared/catalogue/health/health.ts";
import type { Finding } from "../../shared/catalogue/health/finding.ts";
import type { FindingView } from "../../shared/protocol/catalogue-views.ts";
import { ok } from "../../shared/problem/result.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

/** How good the catalogue is: the checks of O3, by department. */
export function catalogueHealthRoutes(readings: Readings, clock: Clock): Route[] {
  async function newestFacts(): Promise<ReadonlyMap<string, UnixMs>> {
    const found = await Promise.all(
      readings.model.catalogue.kpis.map(async ({ id, unit }) => {
        const newest = await readings.newest(id, unit);
        return newest === undefined ? [] : [[id, newest] as const];
      }),
    );
    return new Map(found.flat());
  }

  const view = (finding: Finding): FindingView => {
    if (finding.check !== "fresh") return finding;
    const { newest, ...rest } = finding;
    return { ...rest, ...(newest !== undefined && { newest: readings.model.calendar.iso(newest) }) };
  };

  return [
    defineRoute({
      method: "get",
      tag: "catalogue",
      access: "read",
      query: NO_QUERY,
      path: "/api/v1/catalogue/health",
      summary: "What the catalogue could do better, by department",
      async handle() {
        const items = catalogueHealth(readings.model, await newestFacts(), clock());
        return ok({ items: items.map((one) => ({ ...one, findings: one.findings.map(view) })) });
      },
    }),
  ];
}
