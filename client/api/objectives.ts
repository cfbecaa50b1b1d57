import { queryOptions } from "@tanstack/react-query";
import type { ObjectiveView } from "../../shared/protocol/goal-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** All objectives in the catalogue's order. How far they are is pushed: what they say here is of when they were asked for. */
export const objectivesQuery = queryOptions({
  queryKey: ["catalogue", "objectives"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<ObjectiveView>>(apiPath(["objectives"]), signal)).items,
});
