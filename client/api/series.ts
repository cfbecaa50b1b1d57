import { queryOptions } from "@tanstack/react-query";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Series } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** Which stretch of a KPI's history: `from` and `to` are instants, `to` not included. */
export interface SeriesRef {
  readonly kpi: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly grain: PeriodKind;
}

/** A KPI's values per period, with target and benchmark. Facts may still arrive: looked at again every minute. */
export const seriesQuery = ({ kpi, ...parameters }: SeriesRef) =>
  queryOptions({
    queryKey: ["series", kpi, parameters],
    queryFn: ({ signal }) => requestJson<Series>(apiPath(["kpis", kpi, "series"], { ...parameters }), signal),
    refetchInterval: 60_000,
  });
