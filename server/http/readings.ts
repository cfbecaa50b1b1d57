import * as z from "zod";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import { lttb } from "../../shared/kpi/downsample.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import { WHY_BASES } from "../../shared/protocol/why-views.ts";
import { defaultFrom, readSeries } from "../engine/history.ts";
import { readPace } from "../engine/pace.ts";
import type { Readings } from "../engine/readings.ts";
import { readWhy } from "../engine/why.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reads } from "../store/store.ts";
import { overviewRoute } from "./overview.ts";
import {
  findAsked,
  findKpi,
  instantParameter,
  periodParameter,
  readInstant,
  unitParameter,
} from "./parameters.ts";
import { ANSWERED, defineRoute, type Route } from "./route.ts";
import { seriesCsv, seriesFileName } from "./series-csv.ts";

// More points than any screen has columns; beyond it the question is a mistake.
const MOST_PERIODS = 20_000;

/** What KPIs say: the company's overview, one reading, a series, why it moved, the way to a target. */
export function readingRoutes(readings: Readings, history: Reads, clock: Clock): Route[] {
  return [
    overviewRoute(readings, history, clock),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/reading",
      summary: "What a KPI says for a unit over the period that contains an instant",
      tag: "readings",
      access: "read",
      query: z.strictObject({ unit: unitParameter, period: periodParameter, at: instantParameter }),
      async handle({ params, query }) {
        const { model } = readings;
        const found = findKpi(model, params["id"], query.unit);
        if (!found.ok) return found;
        const at = query.at === undefined ? undefined : readInstant(model.calendar, "at", query.at);
        if (at?.ok === false) return at;
        const { kpi, unit } = found.value;
        return ok(await readings.read({ kpi: kpi.id, unit, period: query.period ?? kpi.period }, at?.value));
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/series",
      summary: "Values per period with target, benchmark and pace",
      tag: "readings",
      access: "read",
      query: z.strictObject({
        unit: unitParameter,
        from: instantParameter,
        to: instantParameter,
        grain: z.enum(PERIOD_KINDS).optional().describe("The KPI's own period when absent"),
        points: z.coerce
          .number()
          .int()
          .min(2)
          .max(MOST_PERIODS)
          .optional()
          .describe("Most points wanted; the shape is kept"),
        format: z.enum(["json", "csv"]).default("json"),
      }),
      async handle({ params, query, response }) {
        const { model } = readings;
        const found = findKpi(model, params["id"], query.unit);
        if (!found.ok) return found;
        const { kpi, unit } = found.value;
        const grain = query.grain ?? kpi.period;
        const now = clock();
        const to =
          query.to === undefined
            ? ok(model.calendar.periodAt(grain, now).end)
            : readInstant(model.calendar, "to", query.to);
        if (!to.ok) return to;
        const from =
          query.from === undefined
            ? ok(defaultFrom(model.calendar, grain, now))
            : readInstant(model.calendar, "from", query.from);
        if (!from.ok) return from;
        const hours = { hour: 1, day: 23, week: 167, month: 672, quarter: 2100, year: 8700 }[grain];
        if ((to.value - from.value) / 3_600_000 / hours > MOST_PERIODS) {
          return fail(
            problem(
              "bad-request",
              `This range has more than ${MOST_PERIODS} periods of a ${grain}: ask for a shorter one, or a coarser grain.`,
            ),
          );
        }
        const whole = await readSeries(
          model,
          history,
          { kpi, unit, grain, from: from.value, to: to.value },
          now,
        );
        const series =
          query.points === undefined ? whole : { ...whole, points: lttb(whole.points, query.points) };
        if (query.format === "json") return ok(series);
        response.attachment(seriesFileName(series)).type("text/csv").send(seriesCsv(series));
        return ok(ANSWERED);
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/pace",
      summary:
        "The way to the target over a period: what is reached, expected, to go, and needed from now on",
      tag: "readings",
      access: "read",
      query: z.strictObject({ unit: unitParameter, period: periodParameter, at: instantParameter }),
      async handle({ params, query }) {
        const { model } = readings;
        const now = clock();
        const asked = findAsked(model, params["id"], query, now);
        if (!asked.ok) return asked;
        const { kpi, unit, at } = asked.value;
        const period = model.calendar.periodAt(query.period ?? kpi.period, at);
        return ok(await readPace(model, history, { kpi, unit, period }, now));
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/v1/kpis/:id/why",
      summary:
        "Why it moved: the change split over a formula's inputs and over units, and what went ahead of it",
      tag: "readings",
      access: "read",
      query: z.strictObject({
        unit: unitParameter,
        period: periodParameter,
        at: instantParameter,
        basis: z
          .enum(WHY_BASES)
          .optional()
          .describe("The period before when absent, or the one a year before"),
      }),
      async handle({ params, query }) {
        const { model } = readings;
        const now = clock();
        const asked = findAsked(model, params["id"], query, now);
        if (!asked.ok) return asked;
        const { kpi, unit, at } = asked.value;
        const period = model.calendar.periodAt(query.period ?? kpi.period, at);
        return ok(
          await readWhy(model, history, { kpi, unit, period, basis: query.basis ?? "previous" }, now),
        );
      },
    }),
  ];
}
