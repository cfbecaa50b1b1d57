import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import { createModel } from "../../shared/catalogue/model.ts";
import type { Pace, PacePart } from "../../shared/protocol/history-views.ts";
import { aCatalogue, aFormulaKpi, aKpi, anObservation, at } from "../../shared/testing/factories.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { readPace } from "./pace.ts";
import { shapeOf } from "./testing/company.ts";

// A Wednesday noon in Berlin. Of the 21 business days of November 2026 twelve are over, and half of the thirteenth.
const NOW = at("2026-11-18T12:00:00+01:00");
const byBusinessDays = (value: number) => ({
  plan: [{ from: "2026-01-01", value }],
  pace: "business-days" as const,
});
const model = createModel(
  aCatalogue({
    kpis: [
      aKpi({ id: "revenue", target: byBusinessDays(2100) }),
      aKpi({ id: "cost", direction: "lower", target: byBusinessDays(1050) }),
      aKpi({
        id: "calls",
        aggregate: "count",
        period: "day",
        target: { plan: [{ from: "2026-01-01", value: 48 }] },
      }),
      aKpi({ id: "mood", aggregate: "mean", target: { plan: [{ from: "2026-01-01", value: 4 }] } }),
      aKpi({ id: "waiting", target: byBusinessDays(2100) }),
      aFormulaKpi("revenue - cost", { id: "profit", target: byBusinessDays(1050) }),
      aFormulaKpi("revenue - waiting", { id: "unknown", target: byBusinessDays(1050) }),
    ],
  }),
);

const folder = mkdtempSync(join(tmpdir(), "tierboard-pace-"));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore(folder);
  await store.reshape(shapeOf(model));
  const fact = (kpi: string, iso: string, value: number, unit = "sales") =>
    anObservation({ kpi, at: at(iso), value, unit });
  const observations = [
    fact("revenue", "2026-10-31T23:59:00+01:00", 5000),
    fact("revenue", "2026-11-03T09:00:00+01:00", 400),
    fact("revenue", "2026-11-03T17:00:00+01:00", 100, "sales/emea"),
    fact("revenue", "2026-11-07T10:00:00+01:00", 50),
    fact("revenue", "2026-11-18T11:00:00+01:00", 250),
    fact("cost", "2026-11-04T09:00:00+01:00", 300),
    fact("calls", "2026-11-18T08:30:00+01:00", 1),
    fact("calls", "2026-11-18T08:40:00+01:00", 1),
    fact("calls", "2026-11-18T11:59:00+01:00", 1),
    fact("mood", "2026-11-02T09:00:00+01:00", 5),
    fact("mood", "2026-11-03T09:00:00+01:00", 2),
  ];
  await store.commit([{ source: "tests", observations, rejected: [] }], NOW);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function pace(id: string, kind?: PeriodKind, now = NOW): Promise<Pace> {
  const kpi = model.kpi(id);
  if (!kpi) throw new Error(id);
  const period = model.calendar.periodAt(kind ?? kpi.period, now);
  return readPace(model, store.live, { kpi, unit: "sales", period }, now);
}
/** The part that begins on that day. */
const on = ({ parts }: Pace, date: string): Partial<PacePart> =>
  parts.find(({ start }) => start.startsWith(date)) ?? {};

test("[T3, T4] a running month: where it stands, what is expected, and what the rest asks for", async () => {
  const { parts, ...head } = await pace("revenue");
  expect(head).toEqual({
    kpi: "revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
    grain: "day",
    state: "value",
    value: 800,
    target: 2100,
    expected: 1250,
    runRate: {
      kind: "open",
      target: 2100,
      ended: false,
      pace: "business-days",
      toGo: 1300,
      rates: [
        { per: "week", count: 4.2, left: 1.7, planned: 500, needed: expect.closeTo(1300 / 1.7, 9) as number },
        {
          per: "business-day",
          count: 21,
          left: 8.5,
          planned: 100,
          needed: expect.closeTo(1300 / 8.5, 9) as number,
        },
        { per: "day", count: 30, left: 12.5, planned: 70, needed: 104 },
      ],
    },
  });
  expect(parts).toHaveLength(30);
});

test("[T3] each day has its total and what is expected by its end; days to come have only that", async () => {
  const answer = await pace("revenue");
  expect(on(answer, "2026-11-01")).toEqual({
    start: "2026-11-01T00:00:00+01:00",
    end: "2026-11-02T00:00:00+01:00",
    business: false,
    expected: 0,
    needed: 0,
  });
  expect(on(answer, "2026-11-03")).toMatchObject({ business: true, value: 500, total: 500, expected: 200 });
  // Nothing was reported on the Wednesday: it has no value of its own, and the total stands.
  expect(on(answer, "2026-11-04")).not.toHaveProperty("value");
  expect(on(answer, "2026-11-04")).toMatchObject({ total: 500, expected: 300 });
  expect(on(answer, "2026-11-07")).toMatchObject({ business: false, value: 50, total: 550, expected: 500 });
  // 1300 over eight days and a half: the largest remainders are those of the whole days.
  expect(on(answer, "2026-11-18")).toMatchObject({ value: 250, total: 800, expected: 1300, needed: 76 });
  expect(on(answer, "2026-11-19")).toEqual({
    start: "2026-11-19T00:00:00+01:00",
    end: "2026-11-20T00:00:00+01:00",
    business: true,
    expected: 1400,
    needed: 153,
  });
  expect(answer.parts.at(-1)?.expected).toBe(2100);
});

test("[T2] what the parts need sums to what is to go", async () => {
  const sum = ({ parts }: Pace) => parts.reduce((total, { needed = 0 }) => total + needed, 0);
  expect(sum(await pace("revenue"))).toBe(1300);
  expect(sum(await pace("revenue", "year"))).toBe(12 * 2100 - 5800);
});

test("a year is told by months, a quarter by days, a day by hours", async () => {
  const shape = async (kind: PeriodKind) => {
    const { grain, parts } = await pace("revenue", kind);
    return [grain, parts.length];
  };
  expect(await shape("year")).toEqual(["month", 12]);
  expect(await shape("quarter")).toEqual(["day", 92]);
  expect(await shape("week")).toEqual(["day", 7]);
  const day = await pace("calls");
  expect([day.grain, day.parts.length]).toEqual(["hour", 24]);
  expect(on(day, "2026-11-18T08")).toMatchObject({ value: 2, total: 2, expected: 18, needed: 0 });
  expect(on(day, "2026-11-18T11")).toMatchObject({ value: 1, total: 3, expected: 24 });
  expect(day.runRate).toMatchObject({
    toGo: 45,
    rates: [{ per: "hour", count: 24, left: 12, planned: 2, needed: 3.75 }],
  });
});

test("[K7] a formula's total is that of its inputs' totals", async () => {
  const answer = await pace("profit");
  expect(answer).toMatchObject({ value: 500, expected: 625, runRate: { kind: "open", toGo: 550 } });
  // There is no day on which both were reported.
  expect(answer.parts.every(({ value }) => value === undefined)).toBe(true);
  expect(on(answer, "2026-11-03")).not.toHaveProperty("total");
  expect(on(answer, "2026-11-04")).toMatchObject({ total: 200 });
});

test("[K8] without a fact all of the target is to go, and no total is made up", async () => {
  const answer = await pace("waiting");
  expect(answer).toMatchObject({ state: "waiting", expected: 1250, runRate: { kind: "open", toGo: 2100 } });
  expect(answer).not.toHaveProperty("value");
  expect(answer.parts.every((part) => !("total" in part) && !("value" in part))).toBe(true);
});

test("[K8] with facts but no value nobody knows what is to go", async () => {
  expect(await pace("unknown")).toMatchObject({
    state: "undefined",
    reason: "missing-input",
    runRate: { kind: "none", reason: "no-value" },
  });
});

test("[T3] where pace does not apply the target is expected all the time, and the reason is told", async () => {
  const mood = await pace("mood");
  expect(mood).toMatchObject({ value: 3.5, expected: 4, runRate: { kind: "none", reason: "not-an-amount" } });
  expect(on(mood, "2026-11-02")).toMatchObject({ value: 5, total: 5, expected: 4 });
  expect(on(mood, "2026-11-03")).toMatchObject({ value: 2, total: 3.5, expected: 4 });
  expect(on(mood, "2026-11-03")).not.toHaveProperty("needed");
  const cost = await pace("cost");
  expect(cost).toMatchObject({ expected: 625, runRate: { kind: "none", reason: "lower-is-better" } });
});
