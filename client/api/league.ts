import { queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { League } from "../../shared/protocol/league-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** Which league: of the units directly below `unit`, or of all of a kind anywhere below. */
export interface LeagueRef extends ReadingRef {
  readonly kind?: string | undefined;
}

/** Where a league table is as CSV, for a link. */
export const leagueCsvPath = ({ kpi, unit, period, kind }: LeagueRef, at?: string): string =>
  apiPath(["kpis", kpi, "league"], { unit, period, at, kind, format: "csv" });

/** The league table of the units below `unit`; looked at again every minute. */
export const leagueQuery = ({ kpi, unit, period, kind }: LeagueRef, at?: string) =>
  queryOptions({
    queryKey: ["league", kpi, unit, period, kind, at],
    queryFn: ({ signal }) =>
      requestJson<League>(apiPath(["kpis", kpi, "league"], { unit, period, at, kind }), signal),
    refetchInterval: 60_000,
  });
