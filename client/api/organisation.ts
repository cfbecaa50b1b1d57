import { queryOptions } from "@tanstack/react-query";
import type { Organisation } from "../../shared/catalogue/schema.ts";
import { apiPath, requestJson } from "./request.ts";

/** The organisation: its name, calendar and locale. */
export const organisationQuery = queryOptions({
  queryKey: ["catalogue", "organisation"],
  queryFn: ({ signal }) => requestJson<Organisation>(apiPath(["organisation"]), signal),
});
