import { queryOptions } from "@tanstack/react-query";
import type { UnitHealthView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** What the catalogue could do better, by department (O3). */
export const catalogueHealthQuery = queryOptions({
  queryKey: ["catalogue", "health"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<UnitHealthView>>(apiPath(["catalogue", "health"]), signal)).items,
});
