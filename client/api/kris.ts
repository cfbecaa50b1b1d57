import { queryOptions } from "@tanstack/react-query";
import type { KriView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** The key risk indicators that are watched. */
export const krisQuery = queryOptions({
  queryKey: ["catalogue", "kris"],
  queryFn: async ({ signal }) => (await requestJson<List<KriView>>(apiPath(["kris"]), signal)).items,
});
