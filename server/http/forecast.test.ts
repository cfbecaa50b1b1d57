import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import { createModel } from "../../shared/catalogue/model.ts";
import type { ForecastView } from "../../shared/protocol/history-views.ts";
import { aCatalogue, anObservation, at } from "../../shared/testing/factories.ts";
import type { KeptForecast } from "../store/forecast-store.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { forecastSchema } from "./forecast-schema.ts";

const { calendar } = createModel(aCatalogue());
const MARCH = calendar.periodAt("month", at("2026-03-10T00:00:00+01:00"));
const said = (day: string, more: Partial<KeptForecast>): KeptForecast => ({
  ...{ kpi: "sales.revenue", unit: "sales", period: MARCH, day, madeAt: at(`${day}T06:00:00Z`) },
  ...{ point: 450_000, target: 500_000 },
  ...more,
});

let app: TestApp;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "tierboard-forecast-"));
  writeFileSync(join(folder, "catalogue.yaml"), SMALL_CATALOGUE);
  // What a server that ran in March has foretold.
  const store = await openSqliteStore(join(folder, "data"));
  await store.forecasts.addForecast(said("2026-03-10", { low: 380_000, high: 480_000, chance: 0.2 }));
  await store.forecasts.addForecast(said("2026-03-11", { point: 500_000 }));
  await store.reshape({ calendar: calendar.settings, aggregates: { "sales.revenue": "sum" } });
  const observations = [
    anObservation({ at: at("2026-03-02T10:00:00+01:00"), value: 200_000, unit: "sales/emea" }),
    anObservation({ at: at("2026-03-31T23:59:59+02:00"), value: 200_000, unit: "sales/apac" }),
  ];
  await store.commit([{ source: "tests", observations, rejected: [] }], MARCH.end);
  await store.close();
  app = await startApp({ folder });
  await app.push([{ kpi: "sales.win-rate", numerator: 1, denominator: 4, unit: "sales" }]);
}, 30_000);
afterAll(() => app.close());

async function forecast(rest: string): Promise<ForecastView> {
  const { status, body } = await app.get(`/api/v1/kpis/${rest}`);
  expect(status).toBe(200);
  expect(() => forecastSchema.parse(body)).not.toThrow();
  return body as ForecastView;
}

test("[T8] of a period that is over: what it came to, and how good the forecasts were that were made live", async () => {
  // A server that starts settles what has ended meanwhile.
  await until("the forecasts of March are settled", async () => {
    const { record } = await forecast("sales.revenue/forecast");
    return record.made.forecasts > 0;
  });
  expect(await forecast("sales.revenue/forecast?at=2026-03-10")).toEqual({
    kpi: "sales.revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00" },
    value: 400_000,
    target: 500_000,
    forecast: { state: "ended" },
    // A fifth of 743 hours: the last Sunday of March has 23.
    earliest: "2026-03-07T04:36:00+01:00",
    runRate: expect.objectContaining({ kind: "missed", toGo: 100_000 }) as ForecastView["runRate"],
    record: {
      made: {
        forecasts: 2,
        periods: 1,
        error: expect.closeTo((0.125 + 0.25) / 2, 12) as number,
        banded: 1,
        inside: 1,
        brier: expect.closeTo(0.04, 12) as number,
      },
      backtest: { forecasts: 0, periods: 0, banded: 0, inside: 0 },
    },
  });
});

test("[T8] what was foretold of one unit and kind of period is no record of another", async () => {
  for (const rest of ["unit=sales/emea&at=2026-03-10", "period=year&at=2026-03-10"]) {
    const { record } = await forecast(`sales.revenue/forecast?${rest}`);
    expect(record.made.forecasts).toBe(0);
  }
});

test("[T7] of a running period the answer is as its schema says, whatever the period and the day", async () => {
  for (const kpi of ["sales.win-rate", "sales.deals", "finance.profit"]) {
    for (const period of PERIOD_KINDS) {
      const { forecast: outlook, record } = await forecast(`${kpi}/forecast?period=${period}`);
      expect(["forecast", "too-early", "waiting", "undefined"]).toContain(outlook.state);
      expect(record.made.forecasts).toBe(0);
    }
  }
});

test("is described in the OpenAPI document, its answer too", async () => {
  const { body } = await app.get("/api/v1/openapi.json");
  const { paths } = body as { paths: Record<string, { get: { responses: Record<string, object> } }> };
  expect(JSON.stringify(paths["/api/v1/kpis/{id}/forecast"]?.get.responses["200"])).toContain("backtest");
});

test.each([
  ["nothing/forecast", 404, "not-found"],
  ["sales.revenue/forecast?unit=sales/mars", 404, "not-found"],
  ["sales.revenue/forecast?at=yesterday", 400, "bad-request"],
  ["sales.revenue/forecast?period=fortnight", 400, "bad-request"],
  ["sales.revenue/forecast?colour=red", 400, "bad-request"],
])("%s is a %i with a sentence", async (rest, status, code) => {
  const answer = await app.get(`/api/v1/kpis/${rest}`);
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/\.$/) as string });
});

test("is for those who may read", async () => {
  const { text } = await app.token("ingest:sales");
  const { status } = await app.get("/api/v1/kpis/sales.revenue/forecast", {
    authorization: `Bearer ${text}`,
  });
  expect(status).toBe(403);
});

test.each(["0001-01-01", "9999-12-31", "2026-03-29T02:30:00%2B01:00"])(
  "an odd instant such as %s is answered, never with a fault of the server",
  async (instant) => {
    for (const period of PERIOD_KINDS) {
      const { status } = await app.get(`/api/v1/kpis/sales.revenue/forecast?at=${instant}&period=${period}`);
      expect([200, 400], `${period}: ${status}`).toContain(status);
    }
  },
);
