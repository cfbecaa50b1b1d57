import { queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { League } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** The league table of the units below `unit`; looked at again every minute. */
export const leagueQuery = ({ kpi, unit, period }: ReadingRef, at?: string) =>
  queryOptions({
    queryKey: ["league", kpi, unit, period, at],
    queryFn: ({ signal }) =>
      requestJson<League>(apiPath(["kpis", kpi, "league"], { unit, period, at }), signal),
    refetchInterval: 60_000,
  });
