import { queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { Pace } from "../../shared/protocol/history-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** The way to the target over a period; looked at again every minute, because what is left of it gets less. */
export const paceQuery = ({ kpi, unit, period }: ReadingRef, at?: string) =>
  queryOptions({
    queryKey: ["pace", kpi, unit, period, at],
    queryFn: ({ signal }) => requestJson<Pace>(apiPath(["kpis", kpi, "pace"], { unit, period, at }), signal),
    refetchInterval: 60_000,
  });
