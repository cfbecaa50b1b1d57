import { queryOptions } from "@tanstack/react-query";
import type { ScorecardFor } from "../../shared/kpi/scorecard.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { ScorecardView } from "../../shared/protocol/goal-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** All scorecards as they are defined, in the catalogue's order. */
export const scorecardsQuery = queryOptions({
  queryKey: ["catalogue", "scorecards"],
  queryFn: async ({ signal }) => (await requestJson<List<Scorecard>>(apiPath(["scorecards"]), signal)).items,
});

/** What a scorecard says; `at` is an instant in the period that is meant. Looked at again every minute. */
export const scorecardQuery = (id: string, { unit, period }: ScorecardFor, at?: string) =>
  queryOptions({
    queryKey: ["scorecard", id, unit, period, at],
    queryFn: ({ signal }) =>
      requestJson<ScorecardView>(apiPath(["scorecards", id], { unit, period, at }), signal),
    refetchInterval: 60_000,
  });
