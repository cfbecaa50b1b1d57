import { queryOptions } from "@tanstack/react-query";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { OverviewItem } from "../../shared/protocol/history-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** Which overview: each KPI's own period and the present, unless it says otherwise. */
export interface OverviewRef {
  readonly period?: PeriodKind | undefined;
  readonly at?: string | undefined;
}

/** Where the company stands, in one answer (O4). Readings are pushed beside it; its lines are looked at again every minute. */
export const overviewQuery = ({ period, at }: OverviewRef) =>
  queryOptions({
    queryKey: ["overview", period, at],
    queryFn: async ({ signal }) =>
      (await requestJson<List<OverviewItem>>(apiPath(["overview"], { period, at }), signal)).items,
    refetchInterval: 60_000,
  });
