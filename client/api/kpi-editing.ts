import { queryOptions } from "@tanstack/react-query";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { KpiPreview, VersionView } from "../../shared/protocol/kpi-editing.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** All versions of a KPI that was made in the browser, the newest first; none of one that a file defines. */
export const kpiVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["catalogue", "kpis", id, "versions"],
    queryFn: async ({ signal }) =>
      (await requestJson<List<VersionView<Kpi>>>(apiPath(["kpis", id, "versions"]), signal)).items,
  });

/** What a KPI that is not saved would do to readings; fails with 422 where it is not right. */
export const kpiPreviewQuery = (id: string, kpi: object) =>
  queryOptions({
    queryKey: ["catalogue", "kpis", id, "preview", kpi],
    queryFn: async ({ signal }) => {
      const response = await send(apiPath(["kpis", id, "preview"]), {
        method: "POST",
        body: JSON.stringify(kpi),
        signal,
      });
      return (await response.json()) as KpiPreview;
    },
  });

/**
 * Saves the version of a KPI after the one that was edited, 0 for a new one; fails with 409 `conflict` or `exists` when
 * somebody else was faster, and with 422 where it is not right.
 */
export async function saveKpi(id: string, kpi: object, version: number): Promise<KpiView> {
  const response = await send(apiPath(["kpis", id], { version }), {
    method: "PUT",
    body: JSON.stringify(kpi),
  });
  return (await response.json()) as KpiView;
}

/** Deletes a KPI that was made in the browser; fails with 409 `in-use` where something refers to it. */
export async function deleteKpi(id: string, version: number): Promise<void> {
  await send(apiPath(["kpis", id], { version }), { method: "DELETE" });
}

/** Where a KPI's YAML is, for a link. */
export const kpiYamlPath = (id: string): string => apiPath(["kpis", id, "yaml"]);
