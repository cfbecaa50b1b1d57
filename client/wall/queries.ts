import { queryOptions } from "@tanstack/react-query";
import type { Board } from "../../shared/board/board.ts";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import type { BoardView, League, List, Series } from "../../shared/protocol/http.ts";
import { DAY_MS, HOUR_MS } from "../../shared/units/time.ts";
import { mayPass } from "../api/request-failed.ts";
import { loadWidgets } from "../widgets/registry.ts";
import { apiPath, requestJson } from "./request.ts";

const RETRY_MS = 3000;

/** A wall has nobody to press reload: what may pass is tried again for as long as it takes. */
const patient = {
  retry: (_failures: number, error: Error) => mayPass(error),
  retryDelay: RETRY_MS,
  staleTime: Infinity,
  gcTime: Infinity,
} as const;
/** What belongs to a period goes a day after it was shown last: a wall is on for months. */
const ofPeriod = { ...patient, gcTime: DAY_MS } as const;

/** A board with all that its tiles need to draw themselves; asked for again when the catalogue changes. */
export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ["board", id],
    queryFn: ({ signal }) => requestJson<BoardView>(apiPath(["boards", id]), signal),
    ...patient,
  });

/** The boards that there are. */
export const boardsQuery = queryOptions({
  queryKey: ["boards"],
  queryFn: ({ signal }) => requestJson<List<Pick<Board, "id" | "name">>>(apiPath(["boards"]), signal),
  ...patient,
});

/** The widgets of those kinds, loaded. */
export const widgetsQuery = (kinds: readonly string[]) =>
  queryOptions({ queryKey: ["widgets", kinds], queryFn: () => loadWidgets(kinds), ...patient, retry: true });

/** The longest that a period of each kind can be; a few days too many only ask for a point that is cut off. */
const LONGEST: Readonly<Record<PeriodKind, number>> = {
  hour: HOUR_MS,
  day: 25 * HOUR_MS,
  week: 7 * DAY_MS + HOUR_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
  year: 366 * DAY_MS,
};

/** So many periods of a KPI, up to the end of that of a reading. */
export const tileSeriesQuery = (
  ref: ReadingRef,
  period: Reading["period"],
  { periods, grain }: { readonly periods: number; readonly grain: PeriodKind },
) =>
  queryOptions({
    queryKey: ["series", ref.kpi, ref.unit, period.kind, period.start, grain, periods],
    queryFn: async ({ signal }) => {
      const from = new Date(Date.parse(period.end) - periods * LONGEST[grain]).toISOString();
      const parameters = { unit: ref.unit, from, to: period.end, grain };
      const series = await requestJson<Series>(apiPath(["kpis", ref.kpi, "series"], parameters), signal);
      return { ...series, points: series.points.slice(-periods) };
    },
    ...ofPeriod,
  });

/** The league table of the units below a unit, for the period that contains now. */
export const tileLeagueQuery = ({ kpi, unit, period }: ReadingRef) =>
  queryOptions({
    queryKey: ["league", kpi, unit, period],
    queryFn: ({ signal }) => requestJson<League>(apiPath(["kpis", kpi, "league"], { unit, period }), signal),
    ...ofPeriod,
  });
