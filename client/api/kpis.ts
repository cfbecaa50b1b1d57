import { queryOptions } from "@tanstack/react-query";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** All KPIs of the catalogue, in its order. One list serves every page: names of drivers are needed everywhere. */
export const kpisQuery = queryOptions({
  queryKey: ["catalogue", "kpis"],
  queryFn: async ({ signal }) => (await requestJson<List<KpiView>>(apiPath(["kpis"]), signal)).items,
});
