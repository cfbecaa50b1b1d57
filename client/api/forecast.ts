import { queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { ForecastView } from "../../shared/protocol/history-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** Where the period will end; asked for again every minute, because the period goes on. */
export const forecastQuery = ({ kpi, unit, period }: ReadingRef, at?: string) =>
  queryOptions({
    queryKey: ["forecast", kpi, unit, period, at],
    queryFn: ({ signal }) =>
      requestJson<ForecastView>(apiPath(["kpis", kpi, "forecast"], { unit, period, at }), signal),
    refetchInterval: 60_000,
  });
