import { queryOptions } from "@tanstack/react-query";
import type { Unit } from "../../shared/kpi/units-tree.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** All units of the organisation, in the catalogue's order. */
export const unitsQuery = queryOptions({
  queryKey: ["catalogue", "units"],
  queryFn: async ({ signal }) => (await requestJson<List<Unit>>(apiPath(["units"]), signal)).items,
});
