import * as z from "zod";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import { type ScorecardFor, readScorecard, scorecardReadings } from "../../shared/kpi/scorecard.ts";
import { readsOf } from "../../shared/kpi/scorecards-of.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { ScorecardView } from "../../shared/protocol/goal-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import { findUnit, instantParameter, periodParameter, readInstant, unitParameter } from "./parameters.ts";
import { readAll } from "./read-all.ts";
import { readDataAlerts } from "./read-data-alerts.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

/** Weighted sets of KPIs, and what they say (S6–S9). */
export function scorecardRoutes(readings: Readings, clock: Clock): Route[] {
  const read = { method: "get", tag: "readings", access: "read" } as const;

  async function view(scorecard: Scorecard, own: ScorecardFor, at?: UnixMs): Promise<ScorecardView> {
    const refs = scorecardReadings(scorecard, readings.model.catalogue.kpis, own);
    const { unit } = own;
    const [read, dataAlerts] = await Promise.all([
      readAll(readings, refs, at),
      readDataAlerts(readings, [{ scorecard, ...(unit !== undefined && { unit }) }], clock()),
    ]);
    return { ...scorecard, readings: read, standing: readScorecard(scorecard, read), dataAlerts };
  }

  return [
    defineRoute({
      ...read,
      path: "/api/v1/scorecards",
      summary: "All scorecards, as they are defined",
      query: NO_QUERY,
      handle: () => ok({ items: readings.model.catalogue.scorecards }),
    }),
    defineRoute({
      ...read,
      path: "/api/v1/data-alerts",
      summary: "KPIs that scorecards weigh and that had no data in the last 90 days, each with its owner",
      query: NO_QUERY,
      async handle() {
        const reads = readings.model.catalogue.scorecards.flatMap(readsOf);
        return ok({ items: await readDataAlerts(readings, reads, clock()) });
      },
    }),
    defineRoute({
      ...read,
      path: "/api/v1/scorecards/:id",
      summary: "One scorecard: its definition, and what it says over the period that contains an instant",
      query: z.strictObject({
        unit: unitParameter.describe("Whose numbers; the scorecard's own unit when absent"),
        period: periodParameter.describe("Kind of period; the scorecard's own when absent"),
        at: instantParameter,
      }),
      async handle({ params, query: { unit, period, at: text } }) {
        const { model } = readings;
        const id = params["id"] ?? "";
        const scorecard = model.catalogue.scorecards.find((one) => one.id === id);
        if (!scorecard) {
          return fail(
            problem(
              "not-found",
              `There is no scorecard '${id}' in the catalogue: /api/v1/scorecards lists those there are.`,
            ),
          );
        }
        const known = unit === undefined ? undefined : findUnit(model, unit);
        if (known?.ok === false) return known;
        const at = text === undefined ? undefined : readInstant(model.calendar, "at", text);
        if (at?.ok === false) return at;
        return ok(await view(scorecard, { unit, period }, at?.value));
      },
    }),
  ];
}
