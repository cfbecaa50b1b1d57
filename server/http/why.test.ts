import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { Why } from "../../shared/protocol/why-views.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const PLAIN = "tier: 2, category: growth, measure: {kind: number}, direction: higher, period: month";
const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
  - {id: sales/emea/ana, name: Ana}
  - {id: sales/apac, name: APAC}
kpis:
  - {id: revenue, name: Revenue, unit: sales, aggregate: sum, ${PLAIN}}
  - {id: cost, name: Cost, unit: company, aggregate: sum, ${PLAIN}, drives: [profit]}
  - {id: profit, name: Profit, unit: company, formula: revenue - cost, ${PLAIN}}
  - {id: heads, name: Heads, unit: company, aggregate: last, ${PLAIN}}
  - {id: per-head, name: Profit per head, unit: company, formula: profit / heads, ${PLAIN}}
  - {id: margin, name: Margin, unit: company, formula: profit / revenue, drives: [per-head], ${PLAIN}}
  - {id: signed, name: Signed, unit: sales, aggregate: sum, emptyIsZero: true, drives: [peak], ${PLAIN}}
  - {id: win-rate, name: Win rate, unit: sales, aggregate: ratio, tier: 2, category: performance, measure: {kind: percent}, direction: higher, period: month}
  - {id: leads, name: Leads, unit: sales, aggregate: sum, ${PLAIN}, drives: [revenue, profit]}
  - {id: peak, name: Peak, unit: sales, aggregate: max, ${PLAIN}}
annotations:
  - {from: 2024-03-04, text: Fair, notComparable: true, kpi: leads}
`;

const fact = (kpi: string, unit: string, at: string, value: number) => ({ kpi, unit, at, value });
const ratio = (unit: string, at: string, numerator: number, denominator: number) => ({
  kpi: "win-rate",
  unit,
  at,
  numerator,
  denominator,
});

/** Two years of months up to December 2025: what leads bring in one month is revenue, tenfold, in the next. */
function history(): object[] {
  const leads = Array.from({ length: 30 }, (_, month) => 100 + ((month * 53) % 37));
  return leads.flatMap((count, index) => {
    const month = (offset: number): string => {
      const number = index + offset;
      const year = 2023 + Math.floor((number + 6) / 12);
      return `${year}-${String(((number + 6) % 12) + 1).padStart(2, "0")}-15T12:00:00Z`;
    };
    return [
      fact("leads", "sales/emea", month(0), count),
      fact("revenue", "sales/emea", month(1), count * 10),
    ];
  });
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  const { body } = await app.push([
    ...history(),
    // February and March 2026, and March a year before.
    fact("revenue", "sales/emea/ana", "2026-02-10T10:00:00+01:00", 300),
    fact("revenue", "sales/apac", "2026-02-28T23:59:59+01:00", 200),
    fact("revenue", "sales/emea", "2026-03-01T00:00:00+01:00", 450),
    fact("revenue", "sales/apac", "2026-03-31T23:59:59+02:00", 150),
    fact("revenue", "sales", "2026-03-05T00:00:00+01:00", 20),
    fact("cost", "company", "2026-02-01T10:00:00Z", 240),
    fact("cost", "company", "2026-03-01T10:00:00Z", 300),
    fact("heads", "company", "2026-02-01T10:00:00Z", 10),
    fact("heads", "company", "2026-03-01T10:00:00Z", 8),
    ratio("sales/emea", "2026-02-10T10:00:00Z", 20, 100),
    ratio("sales/apac", "2026-02-10T10:00:00Z", 10, 100),
    ratio("sales/emea", "2026-03-10T10:00:00Z", 30, 100),
    ratio("sales/apac", "2026-03-10T10:00:00Z", 10, 100),
    fact("peak", "sales/emea", "2026-02-10T10:00:00Z", 5),
    fact("peak", "sales/apac", "2026-03-10T10:00:00Z", 7),
    // Twelve months of a largest value, the last two of them with something signed.
    ...[
      "2025-04",
      "2025-05",
      "2025-06",
      "2025-07",
      "2025-08",
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
      "2026-01",
    ].map((month, index) => fact("peak", "sales/emea", `${month}-10T10:00:00Z`, 3 + ((index * 5) % 7))),
    fact("signed", "sales/emea", "2026-02-10T10:00:00Z", 5),
    fact("signed", "sales/emea", "2026-03-10T10:00:00Z", 6),
  ]);
  expect(body).toMatchObject({ rejected: [] });
});
afterAll(() => app.close());

async function why(rest: string): Promise<Why> {
  const { status, body } = await app.get(`/api/v1/kpis/${rest}`);
  expect(status).toBe(200);
  return body as Why;
}
const near = (value: number): number => expect.closeTo(value, 9) as number;

test("[P3, K5] a sum from one whole month to the next, by unit", async () => {
  const { drivers, ...rest } = await why("revenue/why?at=2026-03-10");
  expect(rest).toEqual({
    kpi: "revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00" },
    basis: "previous",
    comparison: "whole-period",
    before: {
      start: "2026-02-01T00:00:00+01:00",
      end: "2026-03-01T00:00:00+01:00",
      state: "value",
      value: 500,
    },
    now: { start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00", state: "value", value: 620 },
    change: { absolute: 120, relative: 0.24 },
    byUnits: {
      kind: "differences",
      parts: [
        { unit: "sales/emea", part: 150, before: 300, after: 450 },
        { unit: "sales/apac", part: -50, before: 200, after: 150 },
        { unit: "sales", part: 20, after: 20 },
      ],
    },
  });
  expect(drivers.map(({ kpi, unit }) => [kpi, unit])).toEqual([["leads", "sales"]]);
});

test("[K7] a formula by its inputs, one that reads another too, and over the units behind both", async () => {
  const profit = await why("profit/why?at=2026-03-10");
  expect(profit.change).toEqual({ absolute: 60, relative: near(60 / 260) });
  expect(profit.byFormula).toEqual({
    kind: "inputs",
    method: "differences",
    parts: [
      { kpi: "revenue", before: 500, after: 620, part: 120 },
      { kpi: "cost", before: 240, after: 300, part: -60 },
    ],
  });
  expect(profit.byUnits).toEqual({
    kind: "differences",
    parts: [
      { unit: "sales", part: 120 },
      { unit: "company", part: -60 },
    ],
  });
  // 260 / 10 becomes 320 / 8.
  const perHead = await why("per-head/why?at=2026-03-10");
  const mean = (40 - 26) / Math.log(40 / 26);
  expect(perHead.byFormula).toEqual({
    kind: "inputs",
    method: "logarithmic-mean",
    parts: [
      { kpi: "profit", before: 260, after: 320, part: near(mean * Math.log(320 / 260)) },
      { kpi: "heads", before: 10, after: 8, part: near(-mean * Math.log(8 / 10)) },
    ],
  });
});

test("[K4] a ratio by rate and mix, and who set a largest value", async () => {
  expect((await why("win-rate/why?at=2026-03-10")).byUnits).toMatchObject({
    kind: "rates",
    parts: [
      { unit: "sales/emea", before: 0.2, after: 0.3, rate: 0.05, mix: 0 },
      { unit: "sales/apac", before: 0.1, after: 0.1, rate: 0, mix: 0 },
    ],
    amount: { before: 30, after: 40, volume: 0, rate: 10, mix: 0 },
  });
  expect((await why("peak/why?at=2026-03-10")).byUnits).toEqual({
    kind: "extreme",
    before: ["sales/emea"],
    after: ["sales/apac"],
  });
});

test("[P3] a year before is another basis", async () => {
  const answer = await why("revenue/why?at=2025-03-10&basis=year&unit=sales/emea");
  expect(answer).toMatchObject({
    basis: "year",
    comparison: "whole-period",
    before: { start: "2024-03-01T00:00:00+01:00", end: "2024-04-01T00:00:00+02:00", state: "value" },
    byUnits: { kind: "none", reason: "one-unit" },
  });
});

test("[K8] without a value in one of the months nothing is split, and the reason is told", async () => {
  const answer = await why("win-rate/why?at=2026-02-10");
  expect(answer).toMatchObject({
    before: { state: "waiting" },
    now: { state: "value", value: 0.15 },
    byUnits: { kind: "none", reason: "no-value-before" },
    drivers: [],
  });
  expect(answer.change).toBeUndefined();
  expect((await why("profit/why?at=2026-05-10")).byFormula).toEqual({ kind: "none", reason: "no-value-now" });
});

test("a declared driver: its changes against later changes over 24 complete periods, with the pairs there were", async () => {
  const [leads] = (await why("revenue/why?at=2025-12-10")).drivers;
  // Of 23 changes one month later 22 are left; March 2024 is not comparable and takes two more.
  expect(leads).toMatchObject({
    kpi: "leads",
    unit: "sales",
    kind: "correlation",
    lag: 1,
    r: 1,
    n: 20,
    withinChance: false,
  });
  const [early] = (await why("revenue/why?at=2024-01-10")).drivers;
  expect(early).toEqual({ kpi: "leads", unit: "sales", kind: "none", reason: "too-few-pairs", n: 5 });
});

test("[K8] zeros of the time before the first fact are no measurements of a driver", async () => {
  expect((await why("peak/why?at=2026-04-10")).drivers).toEqual([
    { kpi: "signed", unit: "sales", kind: "none", reason: "too-few-pairs", n: 1 },
  ]);
});

test("[K7] a driver that is calculated from the same facts moves with it anyway", async () => {
  expect((await why("per-head/why?at=2026-03-10")).drivers).toEqual([
    { kpi: "margin", unit: "company", kind: "none", reason: "same-facts" },
  ]);
});

test("[K7] what a formula calculates is no driver to be guessed at, even when it is declared as one", async () => {
  expect((await why("profit/why?at=2026-03-10")).drivers.map(({ kpi }) => kpi)).toEqual(["leads"]);
});

test("[P3] a running month is compared up to the same point, as its reading is", async () => {
  const { before, now } = await why("revenue/why");
  await app.push([
    fact("revenue", "sales/emea", before.start, 50),
    fact("revenue", "sales/emea", now.start, 70),
  ]);
  const answer = await why("revenue/why");
  const { body } = await app.get("/api/v1/kpis/revenue/reading");
  const reading = body as Reading;
  expect(answer.comparison).toBe("same-point");
  expect(Date.parse(answer.now.end)).toBeGreaterThanOrEqual(Date.parse(now.end));
  expect(Date.parse(answer.now.end)).toBeLessThan(Date.parse(answer.period.end));
  expect([answer.now.value, answer.before.value]).toEqual([
    reading.state === "value" ? reading.value : undefined,
    reading.previous?.value,
  ]);
  expect(answer.change).toEqual({ absolute: 20, relative: 0.4 });
});

test.each([
  ["nothing/why", 404, "not-found"],
  ["revenue/why?unit=sales/mars", 404, "not-found"],
  ["revenue/why?at=yesterday", 400, "bad-request"],
  ["revenue/why?basis=decade", 400, "bad-request"],
  ["revenue/why?colour=red", 400, "bad-request"],
])("%s is a %i with a sentence", async (rest, status, code) => {
  const answer = await app.get(`/api/v1/kpis/${rest}`);
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/\.$/) as string });
});

test.each(["0001-01-01", "9999-12-31", "2026-03-29T02:30:00%2B01:00"])(
  "an odd instant such as %s is answered, never with a fault of the server",
  async (at) => {
    for (const period of ["hour", "day", "week", "month", "quarter", "year"]) {
      for (const basis of ["previous", "year"]) {
        const { status } = await app.get(
          `/api/v1/kpis/per-head/why?at=${at}&period=${period}&basis=${basis}`,
        );
        expect([200, 400], `${period} ${basis}: ${status}`).toContain(status);
      }
    }
  },
);

test("whoever may not read is not told why either, and OpenAPI describes the question", async () => {
  const { body } = await app.get("/api/v1/openapi.json");
  expect(body).toMatchObject({
    paths: {
      "/api/v1/kpis/{id}/why": {
        get: {
          security: [{ token: [] }],
          parameters: [
            { name: "id" },
            { name: "unit" },
            { name: "period" },
            { name: "at" },
            { name: "basis", schema: { enum: ["previous", "year"] } },
          ],
        },
      },
    },
  });
  const { text } = await app.token("ingest:*");
  expect((await app.get("/api/v1/kpis/revenue/why", { authorization: `Bearer ${text}` })).status).toBe(403);
});
