import * as z from "zod";
import { ok } from "../../shared/problem/result.ts";
import { readOverview } from "../engine/overview.ts";
import type { Readings } from "../engine/readings.ts";
import type { Clock } from "../lib/clock.ts";
import type { Reads } from "../store/store.ts";
import { instantParameter, periodParameter, readInstant } from "./parameters.ts";
import { defineRoute, type Route } from "./route.ts";

/** The company's overview in one answer: two dozen readings and series would be as many questions (O4). */
export function overviewRoute(readings: Readings, history: Reads, clock: Clock): Route {
  return defineRoute({
    method: "get",
    path: "/api/v1/overview",
    summary: "The one metric that matters, then every Tier 1 KPI: its reading and its recent values",
    tag: "readings",
    access: "read",
    query: z.strictObject({
      period: periodParameter.describe("Kind of period of all of them; each KPI's own when absent"),
      at: instantParameter,
    }),
    async handle({ query }) {
      const at = query.at === undefined ? undefined : readInstant(readings.model.calendar, "at", query.at);
      if (at?.ok === false) return at;
      const asked = { period: query.period, at: at?.value };
      return ok({ items: await readOverview(readings, history, asked, clock()) });
    },
  });
}
