import { queryOptions } from "@tanstack/react-query";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Series } from "../../shared/protocol/history-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** Which stretch of a KPI's history: `from` and `to` are instants, `to` not included. */
export interface SeriesRef {
  readonly kpi: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly grain: PeriodKind;
  /** Most points wanted: of more the server leaves out those that the line's shape does not need. */
  readonly points?: number | undefined;
}

/** A KPI's values per period, with target and benchmark. Facts may still arrive: looked at again every minute. */
export const seriesQuery = ({ kpi, ...parameters }: SeriesRef) =>
  queryOptions({
    queryKey: ["series", kpi, parameters],
    queryFn: ({ signal }) => requestJson<Series>(apiPath(["kpis", kpi, "series"], { ...parameters }), signal),
    refetchInterval: 60_000,
  });

/** Where the same history is as a file for spreadsheets, for a link. */
export const seriesCsvPath = ({ kpi, points: _, ...parameters }: SeriesRef): string =>
  apiPath(["kpis", kpi, "series"], { ...parameters, format: "csv" });
