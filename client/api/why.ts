import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ReadingRef } from "../../shared/kpi/reading.ts";
import type { Why, WhyBasis } from "../../shared/protocol/why-views.ts";
import { apiPath, requestJson } from "./request.ts";

/** Why a KPI moved. Facts may still arrive: looked at again every minute; the answer before stays until the next is there. */
export const whyQuery = ({ kpi, unit, period }: ReadingRef, basis: WhyBasis, at?: string) =>
  queryOptions({
    queryKey: ["why", kpi, unit, period, basis, at],
    queryFn: ({ signal }) =>
      requestJson<Why>(apiPath(["kpis", kpi, "why"], { unit, period, basis, at }), signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
