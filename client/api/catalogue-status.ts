import { queryOptions } from "@tanstack/react-query";
import type { CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** What catalogue is in use, and what is wrong with an edit that is not. Looked at again every half minute. */
export const catalogueStatusQuery = queryOptions({
  queryKey: ["catalogue", "status"],
  queryFn: ({ signal }) => requestJson<CatalogueStatus>(apiPath(["catalogue", "status"]), signal),
  refetchInterval: 30_000,
});
