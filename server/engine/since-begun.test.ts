import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { aCatalogue, aKpi, anObservation, at } from "../../shared/testing/factories.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { readSeries } from "./history.ts";
import { createReadings } from "./readings.ts";
import { shapeOf } from "./testing/company.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-begun-"));
const NOW = at("2026-11-21T12:00:00Z");
const store = await openSqliteStore(folder);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const {
  aggregate: _,
  emptyIsZero: __,
  ...computed
} = aKpi({ id: "double", benchmark: { trailing: "12 months" } });
const kpis: Kpi[] = [
  aKpi({ id: "quiet", emptyIsZero: true, benchmark: { trailing: "12 months" } }),
  aKpi({ id: "plain", benchmark: { trailing: "12 months" } }),
  { ...computed, formula: "quiet * 2" },
];
const model = createModel(aCatalogue({ kpis }));

test("[T5, K8] an empty month is zero in a benchmark from the month of the first fact on, and nothing before it", async () => {
  await store.reshape(shapeOf(model));
  const months = ["2026-07-05", "2026-08-05", "2026-10-05"].map((day) => at(`${day}T10:00:00Z`));
  const observations = ["quiet", "plain"].flatMap((kpi) =>
    months.map((instant) => anObservation({ kpi, unit: "sales", value: 30, at: instant })),
  );
  await store.commit([{ source: "tests", observations, rejected: [] }], NOW);
  const readings = createReadings(store, model, () => NOW);
  const benchmarks = await Promise.all(
    kpis.map(async ({ id }) => (await readings.read({ kpi: id, unit: "sales", period: "month" }))?.benchmark),
  );
  // July, August, an empty September, October.
  expect(benchmarks).toEqual([
    { value: 22.5, months: 4 },
    { value: 30, months: 3 },
    { value: 45, months: 4 },
  ]);
});

test("[T5] a quarter that had begun before the first fact is no quarter to come from", async () => {
  const readings = createReadings(store, model, () => NOW);
  const quarter = async (day: string) =>
    (await readings.read({ kpi: "plain", unit: "sales", period: "quarter" }, at(`${day}T12:00:00Z`)))
      ?.benchmark;
  // The third quarter is whole, and its months are the three that there must be.
  expect(await quarter("2026-11-21")).toEqual({ value: 60, months: 3 });
  await store.commit(
    [
      {
        source: "tests",
        observations: [
          anObservation({ kpi: "plain", unit: "sales", value: 5, at: at("2026-06-20T10:00:00Z") }),
        ],
        rejected: [],
      },
    ],
    NOW,
  );
  const later = createReadings(store, model, () => NOW);
  const benchmark = await later.read({ kpi: "plain", unit: "sales", period: "quarter" });
  expect(benchmark?.benchmark).toEqual({ value: 60, months: 3 });
});

test("[T5] so it is in the line of a chart, which begins when there are three months to look back on", async () => {
  const [kpi] = kpis;
  if (!kpi) throw new Error("there is a KPI");
  const span = { from: at("2026-08-01T12:00:00Z"), to: NOW };
  const { points } = await readSeries(
    model,
    store.history,
    { kpi, unit: "sales", grain: "month", ...span },
    NOW,
  );
  expect(points.map(({ benchmark }) => benchmark)).toEqual([undefined, undefined, 20, 22.5]);
});

test("[K8] an empty month is zero since the first fact, and waits before it, until an earlier fact comes", async () => {
  const readings = createReadings(store, model, () => NOW);
  const month = async (day: string) => {
    const reading = await readings.read(
      { kpi: "quiet", unit: "sales", period: "month" },
      at(`${day}T12:00:00Z`),
    );
    return reading?.state === "value" ? reading.value : reading?.state;
  };
  const all = async () => [await month("2026-05-10"), await month("2026-06-10"), await month("2026-09-10")];
  expect(await all()).toEqual(["waiting", "waiting", 0]);
  const early = anObservation({ kpi: "quiet", unit: "sales", value: 7, at: at("2026-05-20T10:00:00Z") });
  const { touched } = await store.commit([{ source: "tests", observations: [early], rejected: [] }], NOW);
  readings.touch(touched, []);
  expect(await all()).toEqual([7, 0, 0]);
});
