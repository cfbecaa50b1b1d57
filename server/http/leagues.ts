import * as z from "zod";
import { PERIOD_KINDS, type PeriodKind } from "../../shared/calendar/period.ts";
import { ok } from "../../shared/problem/result.ts";
import { type LeagueQuery, readLeague } from "../engine/history.ts";
import { readLeagueRanks } from "../engine/league-ranks.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reads } from "../store/store.ts";
import { findAsked, instantParameter, periodParameter, unitParameter } from "./parameters.ts";
import { leagueCsv } from "./league-csv.ts";
import { ANSWERED, defineRoute, type Route } from "./route.ts";

const MOST_PERIODS = 60;

/** Which league an address or a request names. */
export const leagueParameters = {
  unit: unitParameter,
  period: periodParameter,
  at: instantParameter,
  kind: z.string().max(40).optional().describe("Only units of this kind, anywhere below"),
};

/** Units ranked by a KPI: their table, and their ranks period by period. */
export function leagueRoutes(readings: Readings, history: Reads, clock: Clock): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/league",
      summary: "The units below a unit, ranked",
      tag: "readings",
      access: "read",
      query: z.strictObject({ ...leagueParameters, format: z.enum(["json", "csv"]).default("json") }),
      async handle({ params, query, response }) {
        const { model } = readings;
        const now = clock();
        const asked = findAsked(model, params["id"], query, now);
        if (!asked.ok) return asked;
        const league = await readLeague(model, history, leagueOf(asked.value, query), now);
        if (query.format === "json") return ok(league);
        const name = `${league.kpi}-${league.period.kind}-${league.period.start.slice(0, 10)}.csv`;
        response.type("text/csv").attachment(name).send(leagueCsv(league));
        return ok(ANSWERED);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/league/ranks",
      summary: "The ranks of the units below a unit, period by period",
      tag: "readings",
      access: "read",
      query: z.strictObject({
        ...leagueParameters,
        periods: z.coerce
          .number()
          .int()
          .min(2)
          .max(MOST_PERIODS)
          .default(12)
          .describe("How many, up to the one that contains the instant"),
      }),
      answer: ranksSchema,
      async handle({ params, query }) {
        const { model } = readings;
        const asked = findAsked(model, params["id"], query, clock());
        if (!asked.ok) return asked;
        const league = { ...leagueOf(asked.value, query), periods: query.periods };
        return ok(await readLeagueRanks(model, history, league));
      },
    }),
  ];
}

/** The league that parameters name. */
export const leagueOf = (
  { kpi, unit, at }: Pick<LeagueQuery, "kpi" | "unit" | "at">,
  { period = kpi.period, kind }: { period?: PeriodKind | undefined; kind?: string | undefined },
): LeagueQuery => ({ kpi, unit, at, period, ...(kind !== undefined && { kind }) });

const ranksSchema = z.object({
  kpi: z.string(),
  unit: z.string(),
  period: z.enum(PERIOD_KINDS),
  periods: z.array(z.object({ start: z.string(), end: z.string() })),
  rows: z.array(z.object({ unit: z.string(), name: z.string(), ranks: z.array(z.int().min(1).nullable()) })),
});
