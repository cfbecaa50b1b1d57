import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { ok } from "../../shared/problem/result.ts";
import type { CatalogueStatus, KpiSource, KpiView } from "../../shared/protocol/catalogue-views.ts";
import { kpiView } from "./kpi-view.ts";
import { kriView } from "./kri-view.ts";
import { findKpi } from "./parameters.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

interface Parts {
  readonly model: () => Model;
  /** Where a KPI is kept. */
  readonly sourceOf: (kpi: string) => KpiSource;
  readonly status: () => CatalogueStatus;
}

/** What is measured. */
export function catalogueRoutes({ model, sourceOf, status }: Parts): Route[] {
  const view = (kpi: Kpi): KpiView => kpiView(model(), kpi, sourceOf(kpi.id));
  const read = { method: "get", tag: "catalogue", access: "read", query: NO_QUERY } as const;

  return [
    defineRoute({
      ...read,
      path: "/api/v1/organisation",
      summary: "Name, time zone and calendar of the organisation",
      handle: () => ok(model().catalogue.organisation),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/kpis",
      summary: "All KPIs",
      handle: () => ok({ items: model().catalogue.kpis.map(view) }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/kpis/:id",
      summary: "One KPI",
      handle: ({ params }) => {
        const found = findKpi(model(), params["id"]);
        return found.ok ? ok(view(found.value.kpi)) : found;
      },
    }),
    defineRoute({
      ...read,
      path: "/api/v1/units",
      summary: "The units of the organisation",
      handle: () => ok({ items: model().tree.units }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/kris",
      summary: "The key risk indicators with their levels",
      handle: () => ok({ items: model().kris.map(kriView) }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/catalogue/status",
      summary: "The catalogue in use, and what is wrong with an edit that is not",
      handle: () => ok(status()),
    }),
  ];
}
