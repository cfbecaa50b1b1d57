import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import { createModel } from "../../shared/catalogue/model.ts";
import { aCatalogue, aFormulaKpi, aKpi, anObservation, at } from "../../shared/testing/factories.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { readForecast } from "./forecast.ts";
import { shapeOf } from "./testing/company.ts";

const MONTHS = 14;
const plan = (value: number) => ({ plan: [{ from: "2024-01-01", value }] });
const model = createModel(
  aCatalogue({
    kpis: [
      aKpi({ id: "revenue", target: { ...plan(1000), pace: "business-days" } }),
      aKpi({ id: "cost", direction: "lower", target: plan(500) }),
      aKpi({ id: "rate", aggregate: "ratio", measure: { kind: "percent" }, target: plan(0.25) }),
      aKpi({ id: "nothing" }),
      aFormulaKpi("revenue - cost", { id: "profit", target: { ...plan(600), pace: "time" } }),
    ],
    annotations: [{ from: "2026-03-10", to: "2026-03-11", text: "Flood", notComparable: true, kpi: "cost" }],
  }),
);
// Nine of the 21 business days of November 2026 are over: 43 % of them, and 40 % of the time.
const NOW = at("2026-11-13T00:00:00+01:00");

const folder = mkdtempSync(join(tmpdir(), "tierboard-forecast-"));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore(folder);
  await store.reshape(shapeOf(model));
  const fact = (kpi: string, iso: string, value: number) => anObservation({ kpi, at: at(iso), value });
  // From September 2025 on: 400 on the 2nd, 600 on the 26th; in every other month 20 more.
  const observations = Array.from({ length: MONTHS }, (_, index) => {
    const month = new Date(Date.UTC(2025, 8 + index, 1)).toISOString().slice(0, 8);
    const { value: _value, ...share } = anObservation({ kpi: "rate", at: at(`${month}03T09:00:00Z`) });
    return [
      fact("revenue", `${month}02T09:00:00Z`, 400),
      fact("revenue", `${month}26T09:00:00Z`, 600 + (index % 2) * 20),
      fact("cost", `${month}02T09:00:00Z`, 200),
      fact("cost", `${month}26T09:00:00Z`, 200),
      { ...share, numerator: 1, denominator: 4 },
    ];
  }).flat();
  const { value: _value, ...share } = anObservation({ kpi: "rate", at: at("2026-11-03T09:00:00Z") });
  observations.push(fact("revenue", "2026-11-02T09:00:00Z", 440), fact("cost", "2026-11-02T09:00:00Z", 240), {
    ...share,
    numerator: 3,
    denominator: 10,
  });
  await store.commit([{ source: "tests", observations, rejected: [] }], NOW);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly now?: UnixMs;
  readonly kind?: PeriodKind;
  readonly period?: UnixMs;
}
function forecast(id: string, { now = NOW, kind = "month", period = now }: Asked = {}) {
  const kpi = model.kpi(id);
  if (!kpi) throw new Error(id);
  const asked = { kpi, unit: "sales", period: model.calendar.periodAt(kind, period) };
  return readForecast(model, store.live, asked, now);
}

test("[T7, T4] of an amount: from the share that is usually there, with band, chance and what is needed a day", async () => {
  const { outlook, runRate, backtest, outcome, target } = await forecast("revenue");
  // The first of fourteen months is left out, reporting may have begun in it; of the other 13 the last twelve count.
  expect(outlook).toEqual({
    state: "forecast",
    point: expect.closeTo(440 / (4800 / 12_120), 9) as number,
    basis: "typical-share",
    share: 4800 / 12_120,
    periods: 12,
    band: {
      // Once it was 1.3 % less than foretold; a large month, foretold from as many of either, is 1 % more.
      low: expect.closeTo(1096.53, 2) as number,
      high: expect.closeTo((440 / 400) * 1020, 9) as number,
      coverage: 0.8,
      errors: 10,
    },
    chance: 11 / 12,
  });
  expect([outcome, target]).toMatchObject([{ kind: "value", value: 440 }, 1000]);
  expect(runRate).toMatchObject({ kind: "open", toGo: 560 });
  expect(runRate.kind === "open" && runRate.rates.find(({ per }) => per === "business-day")).toMatchObject({
    left: 12,
    needed: expect.closeTo(560 / 12, 9) as number,
  });
  // Ten could be foretold from at least three, of those the last four from six errors.
  expect(backtest).toMatchObject({ forecasts: 10, periods: 10, banded: 4 });
  expect(backtest.error).toBeLessThan(0.02);
});

test("[T7] of an amount that is better small the chance is that of staying below", async () => {
  const { outlook, runRate } = await forecast("cost");
  // March is marked as not comparable.
  expect(outlook).toMatchObject({ state: "forecast", point: 480, share: 0.5, periods: 12 });
  expect(outlook).toMatchObject({ band: { low: 480, high: 480, errors: 9 }, chance: 10 / 11 });
  expect(runRate).toEqual({ kind: "none", reason: "lower-is-better" });
});

test("[T7] of a level it is where it stands, whatever has been learned of amounts", async () => {
  const { outlook } = await forecast("rate");
  expect(outlook).toMatchObject({ point: 0.3, basis: "level", band: { low: 0.3, high: 0.3, errors: 13 } });
});

test("[K7] of a formula it is learned from its own values", async () => {
  const { outlook } = await forecast("profit");
  // 200 of 600 or 620 were there by then, and now again.
  expect(outlook).toMatchObject({ basis: "typical-share", point: expect.closeTo(610, 9) as number });
});

test("[T7] before a fifth of the period is over it says from when on, and how good it will be then", async () => {
  const { outlook, earliest, backtest } = await forecast("revenue", { now: at("2026-11-05T00:00:00+01:00") });
  expect(outlook).toEqual({ state: "too-early" });
  // Four and a fifth of 21 business days: the fifth is Friday the 6th.
  expect(model.calendar.iso(earliest)).toBe("2026-11-06T04:48:00+01:00");
  expect(backtest).toMatchObject({ forecasts: 10, banded: 4 });
});

test("[T7] without a past it is the elapsed share alone, without a value there is nothing to say", async () => {
  const year = await forecast("revenue", { kind: "year" });
  expect(year.outlook).toMatchObject({ basis: "elapsed-share", band: { reason: "fewer-than-6-errors" } });
  expect(await forecast("nothing")).toMatchObject({
    outlook: { state: "waiting" },
    backtest: { forecasts: 0 },
  });
});

test("[T7] a period that is over has nothing to foretell", async () => {
  const { outlook, backtest } = await forecast("revenue", { period: at("2026-05-05T00:00:00+02:00") });
  expect(outlook).toEqual({ state: "ended" });
  expect(backtest).toEqual({ forecasts: 0, periods: 0, banded: 0, inside: 0 });
});
