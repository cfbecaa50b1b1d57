import { queryOptions } from "@tanstack/react-query";
import type { Annotation } from "../../shared/catalogue/schema.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** The dated remarks on units and KPIs (O6). */
export const annotationsQuery = queryOptions({
  queryKey: ["catalogue", "annotations"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<Annotation>>(apiPath(["annotations"]), signal)).items,
});
