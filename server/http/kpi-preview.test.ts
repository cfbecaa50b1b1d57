import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCalendar } from "../../shared/calendar/periods.ts";
import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import { AGGREGATE_NAMES } from "../../shared/kpi/aggregates/aggregates.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { KpiPreview } from "../../shared/protocol/kpi-editing.ts";
import { aBoard, aCalendarSettings, aFormulaKpi, aTile } from "../../shared/testing/factories.ts";
import { systemClock } from "../lib/clock.ts";
import { aNewKpi, kpiDoor } from "../testing/kpi-door.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const { send, put, get, preview, reading } = kpiDoor(() => app);
const calendar = createCalendar(aCalendarSettings());
/** The first instants of the last months, this one last. */
const months = (count: number): string[] =>
  lastPeriods(calendar, calendar.periodAt("month", systemClock()), count).map(({ start }) =>
    calendar.iso(start),
  );

/** Saves a KPI and tells it two values in each of the last months, the same twice. */
async function withPast(kpi: Kpi, values: readonly number[]): Promise<void> {
  await put(kpi);
  const facts = months(values.length).flatMap((at, index) =>
    ["sales/emea", "sales/apac"].map((unit) => ({ kpi: kpi.id, unit, at, value: values[index] })),
  );
  expect((await app.push(facts)).body).toMatchObject({ rejected: [] });
}
const valuesOf = ({ readings }: KpiPreview, side: "before" | "after") =>
  readings.map((pair) => {
    const told = pair[side];
    return told?.state === "value" ? told.value : told?.state;
  });

test("[T1][S2] another target shows in the status of each period before it is saved, and nothing has changed", async () => {
  const kpi = aNewKpi();
  await withPast(kpi, [10, 20, 30, 40, 50, 60]);
  const told = await preview({ ...kpi, target: { plan: [{ from: "2020-01-01", value: 90 }] } });
  expect(told.readings.map(({ before }) => before?.state === "value" && before.status)).toEqual(
    Array(6).fill("no-target"),
  );
  // The present month is judged by pace, which depends on the day.
  expect(
    told.readings.slice(1).map(({ after }) => after?.state === "value" && [after.value, after.status]),
  ).toEqual([
    [100, "met"],
    [80, "on-track"],
    [60, "at-risk"],
    [40, "off"],
    [20, "off"],
  ]);
  expect(await get(kpi.id)).toMatchObject({
    version: 1,
    incomplete: expect.arrayContaining(["target"]) as string[],
  });
  expect(told).toMatchObject({
    incomplete: ["owner", "description", "why", "benchmark"],
    yaml: expect.stringContaining("value: 90") as string,
  });
});

test("[K4] each aggregate in place of a sum is seen before it is saved exactly as it is afterwards", async () => {
  const values = [10, 20, 30, 40, 50, 60];
  const plain = AGGREGATE_NAMES.filter((name) => name !== "ratio");
  for (const aggregate of plain) {
    const kpi = aNewKpi({ benchmark: { trailing: "12 months" } });
    await withPast(kpi, values);
    const told = await preview({ ...kpi, aggregate });
    await put({ ...kpi, aggregate });
    const after = await Promise.all(told.readings.map(({ period }) => reading(kpi.id, period.start)));
    expect(
      told.readings.map((pair) => pair.after),
      aggregate,
    ).toEqual(after);
  }
});

test("a new KPI has nothing before, and waits; one that was deleted shows its facts again", async () => {
  const kpi = aNewKpi();
  const fresh = await preview(kpi);
  expect([valuesOf(fresh, "before"), valuesOf(fresh, "after")]).toEqual([
    Array(6).fill(undefined),
    Array(6).fill("waiting"),
  ]);
  await withPast(kpi, [1, 2]);
  await send("DELETE", `/api/v1/kpis/${kpi.id}`);
  expect(valuesOf(await preview({ ...kpi, aggregate: "max" }), "after").slice(0, 2)).toEqual([2, 1]);
});

test("[K7] what is computed from it changes in the preview, too; boards that show it are named", async () => {
  const kpi = aNewKpi();
  await withPast(kpi, [10, 20]);
  const half = aFormulaKpi(`${kpi.id} / 2`, { id: `${kpi.id}.half`, name: "Half" });
  await put(half);
  const board = aBoard({ id: "previewed", name: "Hall", tiles: [aTile({ kpi: kpi.id })] });
  await send("PUT", "/api/v1/boards/previewed", { board });
  const told = await preview({ ...kpi, aggregate: "count" });
  expect(told.dependents).toMatchObject([
    { kpi: half.id, name: "Half", before: { value: 20 }, after: { value: 1 } },
  ]);
  expect(told.uses).toEqual([
    { kind: "kpi", id: half.id, name: "Half", at: "formula" },
    { kind: "board", id: "previewed", name: "Hall", at: "tiles.0" },
  ]);
});

describe("proposals", () => {
  test("[T5][T6] are the mean of the months before, and a target between it and the best of them", async () => {
    const kpi = aNewKpi();
    // Both teams report each value; the present month is not over and does not count.
    await withPast(kpi, [35, 45, 55, 45, 999]);
    expect((await preview(kpi)).proposals).toEqual({
      benchmark: { kind: "value", value: 90, months: 4, leftOut: 0 },
      target: { kind: "value", value: 100, by: "halfway", benchmark: 90, best: 110 },
    });
  });

  test("[T5] of a KPI without three months are not made up", async () => {
    const kpi = aNewKpi();
    await withPast(kpi, [35, 45, 55]);
    expect((await preview(kpi)).proposals).toEqual({
      benchmark: { kind: "none", reason: "fewer-than-3-months", months: 2, leftOut: 0 },
      target: { kind: "none", reason: "fewer-than-3-months" },
    });
  });
});

test("what is not right has no preview, and says why", async () => {
  const answer = await send("POST", "/api/v1/kpis/sales.none/preview", { name: "x" });
  expect(answer).toMatchObject({ status: 422, body: { code: "kpi-invalid" } });
});
