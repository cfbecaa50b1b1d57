import type { Board } from "../../shared/board/board.ts";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { Pace, Series } from "../../shared/protocol/history-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { League } from "../../shared/protocol/league-views.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import { DAY_MS, HOUR_MS } from "../../shared/units/time.ts";
import { loadWidgets, type Widgets } from "../widgets/registry.ts";
import type { Question } from "./answers.ts";
import type * as ShownAlerts from "./shown-alerts.ts";
import { apiPath, requestJson } from "./request.ts";

/** A board with all that its tiles need to draw themselves; asked for again when the catalogue changes. */
export const boardQuestion = (id: string): Question<BoardView> => ({
  key: `board ${id}`,
  ask: (signal) => requestJson(apiPath(["boards", id]), signal),
});

/** The boards that there are. */
export const BOARDS: Question<List<Pick<Board, "id" | "name">>> = {
  key: "boards",
  ask: (signal) => requestJson(apiPath(["boards"]), signal),
};

/** More wins than a tile has room for. */
const MOST_MOMENTS = "20";

/** The wins that were celebrated last. */
export const MOMENTS: Question<List<Moment>> = {
  key: `moments ${MOST_MOMENTS}`,
  ask: (signal) => requestJson(apiPath(["moments"], { limit: MOST_MOMENTS }), signal),
};

/** The widgets of those kinds, loaded: whatever goes wrong with that, a wall needs them. */
export const widgetsQuestion = (kinds: readonly string[]): Question<Widgets> => ({
  key: `widgets ${kinds.join(" ")}`,
  ask: () => loadWidgets(kinds),
  again: () => true,
});

/** How alerts are shown; loaded when there is one to tell of. */
export const ALERT_WORDS: Question<Pick<typeof ShownAlerts, "showAlerts">> = {
  key: "alert words",
  ask: () => import("./shown-alerts.ts"),
  again: () => true,
};

/** The longest that a period of each kind can be; a few days too many only ask for a point that is cut off. */
const LONGEST: Readonly<Record<PeriodKind, number>> = {
  hour: HOUR_MS,
  day: 25 * HOUR_MS,
  week: 7 * DAY_MS + HOUR_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
  year: 366 * DAY_MS,
};

/**
 * What belongs to a period goes as long after it was shown last as the period may take, a day at most: by then an hour
 * or a day is over and nobody asks for it again. A wall is on for months.
 */
const keepFor = (kind: PeriodKind): number => Math.min(LONGEST[kind], DAY_MS);

/** So many periods of a KPI, up to the end of that of a reading. */
export const seriesQuestion = (
  { kpi, unit }: ReadingRef,
  period: Reading["period"],
  { periods, grain }: { readonly periods: number; readonly grain: PeriodKind },
): Question<Series> => ({
  keepMs: keepFor(period.kind),
  key: ["series", kpi, unit, period.kind, period.start, grain, periods].join(" "),
  ask: async (signal) => {
    const from = new Date(Date.parse(period.end) - periods * LONGEST[grain]).toISOString();
    const parameters = { unit, from, to: period.end, grain };
    const series = await requestJson<Series>(apiPath(["kpis", kpi, "series"], parameters), signal);
    return { ...series, points: series.points.slice(-periods) };
  },
});

/** The league table of the units below a unit, or only those of a kind, for the period that contains now. */
export const leagueQuestion = ({ kpi, unit, period }: ReadingRef, kind?: string): Question<League> => ({
  keepMs: keepFor(period),
  key: ["league", kpi, unit, period, kind].join(" "),
  ask: (signal) =>
    requestJson(
      apiPath(["kpis", kpi, "league"], { unit, period, ...(kind !== undefined && { kind }) }),
      signal,
    ),
});

/** The way of a KPI to its target over the period of a reading. */
export const paceQuestion = (
  { kpi, unit }: ReadingRef,
  { kind, start }: Reading["period"],
): Question<Pace> => ({
  keepMs: keepFor(kind),
  key: ["pace", kpi, unit, kind, start].join(" "),
  ask: (signal) => requestJson(apiPath(["kpis", kpi, "pace"], { unit, period: kind, at: start }), signal),
});
