import * as z from "zod";
import type { Model } from "../../shared/catalogue/model.ts";
import { ok } from "../../shared/problem/result.ts";
import type { ForecastView } from "../../shared/protocol/history-views.ts";
import { readForecast } from "../engine/forecast.ts";
import { liveRecord } from "../forecasts/live-record.ts";
import type { Clock } from "../lib/clock.ts";
import type { ForecastStore } from "../store/forecast-store.ts";
import type { Reads } from "../store/store.ts";
import { forecastSchema } from "./forecast-schema.ts";
import { findAsked, instantParameter, periodParameter, unitParameter } from "./parameters.ts";
import { defineRoute, type Route } from "./route.ts";

// Years of daily forecasts; a record of more says nothing else.
const MOST_SCORED = 1000;

interface Parts {
  readonly model: () => Model;
  readonly reads: Reads;
  readonly store: ForecastStore;
  readonly clock: Clock;
}

/** Where the period will end, and whether that is to be believed (T7, T8). */
export const forecastRoute = ({ model, reads, store, clock }: Parts): Route =>
  defineRoute({
    method: "get",
    path: "/api/v1/kpis/:id/forecast",
    summary: "Where the period will end at the present pace, and how good such forecasts have been",
    tag: "readings",
    access: "read",
    query: z.strictObject({ unit: unitParameter, period: periodParameter, at: instantParameter }),
    answer: forecastSchema,
    async handle({ params, query }) {
      const now = clock();
      const asked = findAsked(model(), params["id"], query, now);
      if (!asked.ok) return asked;
      const { calendar } = model();
      const { kpi, unit, at } = asked.value;
      const period = calendar.periodAt(query.period ?? kpi.period, at);
      const [read, settled] = await Promise.all([
        readForecast(model(), reads, { kpi, unit, period }, now),
        store.settled({ kpi: kpi.id, unit, kind: period.kind, limit: MOST_SCORED }),
      ]);
      const { outcome, target, outlook, earliest, runRate, backtest } = read;
      const answer: ForecastView = {
        kpi: kpi.id,
        unit,
        period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
        ...(outcome.kind === "value" && { value: outcome.value }),
        ...(target !== undefined && { target }),
        forecast: outlook,
        earliest: calendar.iso(earliest),
        runRate,
        record: { made: liveRecord(kpi, settled), backtest },
      };
      return ok(answer);
    },
  });
