import * as z from "zod";
import { COMPARISONS } from "../../shared/calendar/compared.ts";
import { ok } from "../../shared/problem/result.ts";
import { readBenchmarkOrigin } from "../engine/benchmark-origin.ts";
import { readComparison } from "../engine/compare.ts";
import { readRealism } from "../engine/realism.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reads } from "../store/store.ts";
import { findAsked, instantParameter, periodParameter, readInstant, unitParameter } from "./parameters.ts";
import { defineRoute, type Route } from "./route.ts";

/** What stands behind a KPI's reading: where its benchmark comes from, other comparisons, whether its target is realistic. */
export function kpiQuestionRoutes(readings: Readings, history: Reads, clock: Clock): Route[] {
  const shared = { method: "get", tag: "readings", access: "read" } as const;
  const subject = { unit: unitParameter, at: instantParameter };
  return [
    defineRoute({
      ...shared,
      path: "/api/v1/kpis/:id/benchmark",
      summary: "Where a benchmark comes from: the months used, and those left out with the reason",
      query: z.strictObject({ ...subject, period: periodParameter }),
      async handle({ params, query }) {
        const { model } = readings;
        const asked = findAsked(model, params["id"], query, clock());
        if (!asked.ok) return asked;
        const { kpi, unit, at } = asked.value;
        const period = model.calendar.periodAt(query.period ?? kpi.period, at);
        return ok(await readBenchmarkOrigin(model, history, { kpi, unit, period }));
      },
    }),
    defineRoute({
      ...shared,
      path: "/api/v1/kpis/:id/realism",
      summary: "What speaks against the target: asked too far, or set too low",
      query: z.strictObject(subject),
      async handle({ params, query }) {
        const { model } = readings;
        const asked = findAsked(model, params["id"], query, clock());
        return asked.ok ? ok(await readRealism(model, history, asked.value)) : asked;
      },
    }),
    defineRoute({
      ...shared,
      path: "/api/v1/kpis/:id/comparison",
      summary: "The change against the period before, the year before, or the same elapsed share",
      query: z.strictObject({
        ...subject,
        period: periodParameter,
        with: z.enum(COMPARISONS).optional().describe("The period before when absent"),
        earlier: instantParameter.describe("An instant in the earlier period, where it is to be another one"),
      }),
      async handle({ params, query }) {
        const { model } = readings;
        const now = clock();
        const asked = findAsked(model, params["id"], query, now);
        if (!asked.ok) return asked;
        const { kpi, unit, at } = asked.value;
        const period = model.calendar.periodAt(query.period ?? kpi.period, at);
        const earlier =
          query.earlier === undefined ? undefined : readInstant(model.calendar, "earlier", query.earlier);
        if (earlier?.ok === false) return earlier;
        const comparison = {
          kpi,
          unit,
          period,
          with: query.with ?? ("previous" as const),
          ...(earlier && { earlier: earlier.value }),
        };
        return ok(await readComparison(model, history, comparison, now));
      },
    }),
  ];
}
