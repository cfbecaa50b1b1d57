import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import { aCatalogue, aFormulaKpi, aKpi, anObservation, at } from "../../shared/testing/factories.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { shapeOf } from "../engine/testing/company.ts";
import type { SettledForecast } from "../store/forecast-store.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { createForecasts } from "./forecasts.ts";

const target = { plan: [{ from: "2026-01-01", value: 2100 }] };
const revenue = aKpi({ target });
const model = createModel(
  aCatalogue({
    kpis: [
      revenue,
      aKpi({ id: "no-target" }),
      aKpi({ id: "waiting", target }),
      aFormulaKpi("waiting / waiting", { id: "broken", target }),
      aKpi({ id: "year", target, period: "year" }),
    ],
  }),
);

let folder: string;
let store: Store;
let now: UnixMs;
const failures: unknown[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierboard-forecasts-"));
  await open();
  failures.length = 0;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(failures).toEqual([]);
});
async function open(): Promise<void> {
  store = await openSqliteStore(folder);
  await store.reshape(shapeOf(model));
}

/** A server that is started at that instant, does its rounds and is stopped. */
async function serve(iso: string, rounds = 1, asked = model): Promise<void> {
  now = at(iso);
  const forecasts = createForecasts({
    model: () => asked,
    reads: store.history,
    store: store.forecasts,
    clock: () => now,
    onError: (error) => failures.push(error),
  });
  for (let done = 0; done < rounds; done += 1) await forecasts.round();
  await forecasts.close();
}
const push = (...observations: readonly Observation[]) =>
  store.commit([{ source: "tests", observations, rejected: [] }], now);
const sale = (iso: string, value: number, more: Partial<Observation> = {}) =>
  anObservation({ at: at(iso), value, ...more });
const settled = (kpi = "sales.revenue"): Promise<SettledForecast[]> =>
  store.forecasts.settled({ kpi, unit: "sales", kind: "month", limit: 99 });
const made = async (day: string): Promise<string[]> =>
  (await store.forecasts.forecastOn(day)).map(({ kpi }) => kpi);

test("[T7] each KPI with a target and a value is foretold once a day, from a fifth of its period on", async () => {
  now = at("2026-11-06T09:00:00+01:00");
  await push(
    sale("2026-11-02T09:00:00+01:00", 500),
    sale("2026-11-02T09:00:00+01:00", 500, { kpi: "no-target" }),
  );
  await serve("2026-11-06T23:59:00+01:00");
  expect(await made("2026-11-06")).toEqual([]);
  await serve("2026-11-07T00:00:00+01:00", 2);
  await serve("2026-11-07T23:00:00+01:00");
  await serve("2026-11-10T08:00:00+01:00");
  expect([await made("2026-11-07"), await made("2026-11-08"), await made("2026-11-10")]).toEqual([
    ["sales.revenue"],
    [],
    ["sales.revenue"],
  ]);
});

test("[T8] what was foretold is settled a day after the period has ended, once, however often the server starts", async () => {
  now = at("2026-11-16T00:00:00+01:00");
  await push(sale("2026-11-02T09:00:00+01:00", 1000));
  await serve("2026-11-16T00:00:00+01:00");
  await push(sale("2026-11-20T09:00:00+01:00", 600));
  await serve("2026-12-01T23:59:59+01:00");
  expect(await settled()).toEqual([]);
  await push(sale("2026-11-30T23:00:00+01:00", 400));
  await store.close();
  await open();
  await serve("2026-12-02T00:00:00+01:00", 2);
  const settledOnce: SettledForecast = {
    kpi: "sales.revenue",
    unit: "sales",
    period: model.calendar.periodAt("month", at("2026-11-16T00:00:00+01:00")),
    day: "2026-11-16",
    madeAt: at("2026-11-16T00:00:00+01:00"),
    // Half of the month is over, and there is no past to learn from.
    point: 2000,
    target: 2100,
    final: 2000,
  };
  expect(await settled()).toEqual([settledOnce]);
  await push(sale("2026-11-30T23:30:00+01:00", 5));
  await serve("2026-12-03T00:00:00+01:00");
  expect(await settled()).toEqual([settledOnce]);
});

test("[T7] with enough of a past the band and the chance are kept too", async () => {
  now = at("2026-11-16T00:00:00+01:00");
  const months = ["2025-12", ...Array.from({ length: 10 }, (_, index) => `2026-${pad(index + 1)}`)];
  await push(
    ...months.flatMap((month, index) => [
      sale(`${month}-02T09:00:00Z`, 500),
      sale(`${month}-27T09:00:00Z`, 500 + 10 * index),
    ]),
    sale("2026-11-02T09:00:00Z", 1000),
  );
  await serve("2026-11-16T00:00:00+01:00");
  await push(sale("2026-11-27T09:00:00Z", 1100));
  await serve("2026-12-05T00:00:00+01:00");
  const [forecast] = await settled();
  expect(forecast).toMatchObject({ target: 2100, final: 2100, chance: expect.any(Number) as number });
  expect(forecast?.point).toBeGreaterThan(2000);
  expect(forecast?.low).toBeLessThan(forecast?.high ?? 0);
});

test("[T8] what is no longer in the catalogue waits, and hinders nothing else", async () => {
  now = at("2026-11-16T00:00:00+01:00");
  await push(
    sale("2026-11-02T09:00:00+01:00", 1000),
    sale("2026-11-02T09:00:00+01:00", 7, { kpi: "waiting" }),
  );
  await serve("2026-11-16T00:00:00+01:00");
  const without = createModel(aCatalogue({ kpis: [revenue] }));
  await serve("2026-12-05T00:00:00+01:00", 1, without);
  expect([(await settled()).length, await settled("waiting")]).toEqual([1, []]);
});

test("a failure of one KPI is told, and the others are foretold", async () => {
  now = at("2026-11-16T00:00:00+01:00");
  await push(sale("2026-11-02T09:00:00+01:00", 1000));
  const newcomer = aKpi({ id: "a-newcomer", target });
  // The store was not told of it: asking for its facts is a fault.
  await serve("2026-11-16T00:00:00+01:00", 1, createModel(aCatalogue({ kpis: [newcomer, revenue] })));
  expect(failures.splice(0)).toMatchObject([{ message: "no aggregate is known for a-newcomer" }]);
  expect(await made("2026-11-16")).toEqual(["sales.revenue"]);
});

const pad = (month: number): string => String(month).padStart(2, "0");

test("[O2] a retired KPI is foretold no more", async () => {
  now = at("2026-11-10T09:00:00+01:00");
  await push(sale("2026-11-02T09:00:00+01:00", 500));
  const retired = { on: "2026-10-31", reason: "Nobody acts on it" };
  const without = createModel(aCatalogue({ kpis: [{ ...revenue, retired }] }));
  await serve("2026-11-10T12:00:00+01:00", 1, without);
  expect(await made("2026-11-10")).toEqual([]);
  await serve("2026-11-10T13:00:00+01:00");
  expect(await made("2026-11-10")).toEqual(["sales.revenue"]);
});
