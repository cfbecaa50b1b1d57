import { queryOptions } from "@tanstack/react-query";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import { apiPath, requestJson } from "./request.ts";

/** One reading; `at` is an instant in the period that is meant, absent for the one that contains now. */
export const readingQuery = ({ kpi, unit, period }: ReadingRef, at?: string) =>
  queryOptions({
    queryKey: ["reading", kpi, unit, period, at],
    queryFn: ({ signal }) =>
      requestJson<Reading>(apiPath(["kpis", kpi, "reading"], { unit, period, at }), signal),
  });
