import { queryOptions } from "@tanstack/react-query";
import type { LeagueRanks } from "../../shared/protocol/league-views.ts";
import type { LeagueRef } from "./league.ts";
import { apiPath, requestJson } from "./request.ts";

/** The ranks of a league's units over its last twelve periods; looked at again every minute. */
export const leagueRanksQuery = ({ kpi, unit, period, kind }: LeagueRef, at?: string) =>
  queryOptions({
    queryKey: ["league-ranks", kpi, unit, period, kind, at],
    queryFn: ({ signal }) =>
      requestJson<LeagueRanks>(
        apiPath(["kpis", kpi, "league", "ranks"], { unit, period, at, kind, periods: 12 }),
        signal,
      ),
    refetchInterval: 60_000,
  });
