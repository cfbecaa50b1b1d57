import { queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { BenchmarkOrigin, Realism } from "../../shared/protocol/history-views.ts";
import { apiPath, requestJson } from "./request.ts";

// Annotations change both: they are asked for again with all that hangs on the catalogue.

/** Where a benchmark comes from (T5). */
export const benchmarkQuery = ({ kpi, unit, period }: ReadingRef, at?: string) =>
  queryOptions({
    queryKey: ["catalogue", "benchmark", kpi, unit, period, at],
    queryFn: ({ signal }) =>
      requestJson<BenchmarkOrigin>(apiPath(["kpis", kpi, "benchmark"], { unit, period, at }), signal),
  });

/** What speaks against a KPI's target (T6). */
export const realismQuery = (kpi: string, unit: string, at?: string) =>
  queryOptions({
    queryKey: ["catalogue", "realism", kpi, unit, at],
    queryFn: ({ signal }) => requestJson<Realism>(apiPath(["kpis", kpi, "realism"], { unit, at }), signal),
  });
