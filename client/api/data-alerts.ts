import { queryOptions } from "@tanstack/react-query";
import type { DataAlertView } from "../../shared/protocol/goal-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** What scorecards weigh and what has been without data for too long (S9). Looked at again every minute. */
export const dataAlertsQuery = queryOptions({
  queryKey: ["catalogue", "data-alerts"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<DataAlertView>>(apiPath(["data-alerts"]), signal)).items,
  refetchInterval: 60_000,
});
