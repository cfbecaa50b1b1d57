import { queryOptions } from "@tanstack/react-query";
import type { ComparisonKind } from "../../shared/calendar/compared.ts";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { Comparison } from "../../shared/protocol/history-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** What a value is compared with; `earlier` is an instant in another period than that kind of comparison has. What is compared grows with the time: asked for again every minute. */
export const comparisonQuery = (
  { kpi, unit, period }: ReadingRef,
  kind: ComparisonKind,
  at?: string,
  earlier?: string,
) =>
  queryOptions({
    queryKey: ["comparison", kpi, unit, period, kind, at, earlier],
    queryFn: ({ signal }) =>
      requestJson<Comparison>(
        apiPath(["kpis", kpi, "comparison"], { unit, period, with: kind, at, earlier }),
        signal,
      ),
    refetchInterval: 60_000,
  });
