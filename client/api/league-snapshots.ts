import { queryOptions } from "@tanstack/react-query";
import type { List } from "../../shared/protocol/http.ts";
import type { LeagueSnapshot, LeagueSnapshotListing } from "../../shared/protocol/league-views.ts";
import type { LeagueRef } from "./league.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** The league tables of a KPI that were published, the newest first. */
export const leagueSnapshotsQuery = (kpi: string) =>
  queryOptions({
    queryKey: ["league-snapshots", kpi],
    queryFn: async ({ signal }) =>
      (await requestJson<List<LeagueSnapshotListing>>(apiPath(["kpis", kpi, "league", "snapshots"]), signal))
        .items,
  });

/** A league table as it was published: it never changes, so it is asked for once. */
export const leagueSnapshotQuery = (kpi: string, id: string) =>
  queryOptions({
    queryKey: ["league-snapshots", kpi, id],
    queryFn: ({ signal }) =>
      requestJson<LeagueSnapshot>(apiPath(["kpis", kpi, "league", "snapshots", id]), signal),
    staleTime: Infinity,
  });

/** Publishes the table of a period that is over; fails with 409 `conflict` while it runs. */
export async function publishLeague(
  { kpi, unit, period, kind }: LeagueRef,
  at: string,
): Promise<LeagueSnapshot> {
  const body = JSON.stringify({ unit, period, at, ...(kind !== undefined && { kind }) });
  const response = await send(apiPath(["kpis", kpi, "league", "snapshots"]), { method: "POST", body });
  return (await response.json()) as LeagueSnapshot;
}
