import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { Series } from "../../shared/protocol/history-views.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const fact = (kpi: string, at: string, value: number, unit?: string) => ({
    kpi,
    at,
    value,
    ...(unit && { unit }),
  });
  await app.push([
    fact("sales.revenue", "2026-02-28T23:30:00+01:00", 1, "sales/emea"),
    fact("sales.revenue", "2026-03-01T00:00:00+01:00", 10, "sales/emea"),
    fact("sales.revenue", "2026-03-31T23:59:59+02:00", 20, "sales/apac"),
    fact("sales.revenue", "2026-04-01T00:00:00+02:00", 100, "sales"),
    fact("finance.cost", "2026-03-15T12:00:00Z", 5),
    { kpi: "sales.win-rate", at: "2026-03-15T12:00:00Z", numerator: 1, denominator: 4, unit: "sales/emea" },
    { kpi: "sales.win-rate", at: "2026-03-16T12:00:00Z", numerator: 3, denominator: 4, unit: "sales/apac" },
  ]);
});
afterAll(() => app.close());

async function reading(kpi: string, query: string): Promise<Reading> {
  const { status, body } = await app.get(`/api/v1/kpis/${kpi}/reading?${query}`);
  expect(status).toBe(200);
  return body as Reading;
}

test("[P1, K5] a reading covers the organisation's month with all units below", async () => {
  expect(await reading("sales.revenue", "at=2026-03-10")).toMatchObject({
    kpi: "sales.revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00" },
    state: "value",
    value: 30,
    at: "2026-03-31T23:59:59+02:00",
    target: { value: 500_000 },
    previous: { value: 1, basis: "whole-period" },
  });
  expect(await reading("sales.revenue", "at=2026-03-10&unit=sales/emea&period=day")).toMatchObject({
    state: "waiting",
  });
  expect(await reading("sales.win-rate", "at=2026-03-10")).toMatchObject({ value: 0.5 });
});

test("[K7, K8] a formula's reading is of the same unit and period; without an input it is undefined with a reason", async () => {
  expect(await reading("finance.profit", "at=2026-03-10")).toMatchObject({ state: "value", value: 25 });
  expect(await reading("finance.profit", "at=2026-04-10")).toMatchObject({
    state: "undefined",
    reason: expect.any(String) as string,
  });
});

test("an instant may be a date, a date and time with its plus sign escaped or not, or in UTC", async () => {
  const starts: string[] = [];
  for (const at of [
    "2026-04-01",
    "2026-04-01T00:30:00%2B02:00",
    "2026-04-01T00:30:00+02:00",
    "2026-03-31T22:30:00Z",
  ]) {
    starts.push((await reading("sales.revenue", `period=day&at=${at}`)).period.start);
  }
  expect(new Set(starts)).toEqual(new Set(["2026-04-01T00:00:00+02:00"]));
});

test("the same content keeps its revision, other content has a higher one", async () => {
  const first = await reading("sales.headcount", "at=2026-03-10");
  expect((await reading("sales.headcount", "at=2026-03-10")).rev).toBe(first.rev);
  await app.push({ kpi: "sales.headcount", at: "2026-03-11T09:00:00Z", value: 3 });
  const second = await reading("sales.headcount", "at=2026-03-10");
  expect(second).toMatchObject({ value: 3 });
  expect(second.rev).toBeGreaterThan(first.rev);
});

test("a series has a point for each period, without a number where there is none", async () => {
  const { body } = await app.get("/api/v1/kpis/sales.revenue/series?from=2026-01-01&to=2026-05-01");
  const { points, ...head } = body as Series;
  expect(head).toEqual({ kpi: "sales.revenue", unit: "sales", grain: "month" });
  expect(points.map(({ start, state, value }) => [start.slice(0, 7), state, value])).toEqual([
    ["2026-01", "waiting", undefined],
    ["2026-02", "value", 1],
    ["2026-03", "value", 30],
    ["2026-04", "value", 100],
  ]);
  expect(points[2]).toMatchObject({ target: 500_000, expected: 500_000 });
});

test("a series is thinned to the points asked for, and its ends stay", async () => {
  const { body } = await app.get(
    "/api/v1/kpis/sales.revenue/series?from=2026-01-01&to=2026-05-01&grain=day&points=10",
  );
  const { points } = body as Series;
  expect(points.length).toBeLessThanOrEqual(10);
  expect([points[0]?.start, points.at(-1)?.start]).toEqual([
    "2026-01-01T00:00:00+01:00",
    "2026-04-30T00:00:00+02:00",
  ]);
});

test("a series is also a file for spreadsheets", async () => {
  const { headers, text } = await app.get(
    "/api/v1/kpis/sales.revenue/series?from=2026-02-01&to=2026-04-01&format=csv",
  );
  expect([headers["content-type"], headers["content-disposition"]]).toEqual([
    "text/csv; charset=utf-8",
    'attachment; filename="sales.revenue sales by month.csv"',
  ]);
  const rows = text.split("\r\n");
  expect([rows.length, rows[2]]).toEqual([
    4,
    "sales.revenue,sales,month,2026-03-01T00:00:00+01:00,2026-04-01T00:00:00+02:00,value,30,500000,,,500000,",
  ]);
});

const path = (rest: string) => `/api/v1/kpis/${rest}`;

test.each([
  ["an unknown KPI", path("sales.reveneu/reading")],
  ["an unknown KPI's series", path("nothing/series")],
  ["an unknown KPI's facts", path("nothing/observations")],
  ["an unknown unit", path("sales.revenue/reading?unit=sales/mars")],
  ["an unknown board", "/api/v1/boards/nothing"],
  ["an address that leads nowhere", "/api/v1/nothing"],
  ["an address that leads nowhere, with an odd name", "/api/v1/kpis/a/b/c"],
])("%s is a 404 with a sentence", async (_, address) => {
  const { status, headers, body } = await app.get(address);
  expect([status, headers["content-type"]]).toEqual([404, "application/problem+json; charset=utf-8"]);
  expect(body).toMatchObject({ code: "not-found", detail: expect.stringMatching(/\.$/) as string });
});

test.each([
  path("sales.revenue/reading?at=yesterday"),
  path("sales.revenue/reading?at=2026-02-30"),
  path("sales.revenue/reading?at=2026-03-10T10:00:00"),
  path("sales.revenue/reading?period=fortnight"),
  path("sales.revenue/reading?unit=a&unit=b"),
  path("sales.revenue/reading?colour=red"),
  path("sales.revenue/series?from=2026-99-99"),
  path("sales.revenue/series?grain=minute"),
  path("sales.revenue/series?points=1"),
  path("sales.revenue/series?points=many"),
  path("sales.revenue/series?format=xml"),
  path("sales.revenue/series?grain=hour&from=1970-01-01&to=2026-01-01"),
  path("sales.revenue/observations?limit=0"),
  path("sales.revenue/observations?limit=5001"),
  path("sales.revenue/observations?cursor=abc"),
  path("sales.revenue/observations?format=xml"),
  path("%ZZ"),
  path("%E0%A4%A/reading"),
])("%s is a 400 that names what is wrong", async (address) => {
  const { status, headers, body } = await app.get(address);
  expect([status, headers["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
  expect(body).toMatchObject({ code: "bad-request", detail: expect.stringMatching(/\.$/) as string });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at \w+ \(/);
});

test("[H07] far and odd instants are answered, never with a fault of the server", async () => {
  const odd = [
    "0001-01-01",
    "1899-12-31",
    "9999-12-31",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-14:00",
    "2026-03-29T02:30:00%2B01:00",
  ];
  for (const at of odd) {
    for (const rest of [
      `reading?at=${at}`,
      `reading?period=year&at=${at}`,
      `series?to=${at}`,
      `series?from=${at}&to=${at}`,
      `observations?from=${at}`,
    ]) {
      const { status } = await app.get(path(`sales.revenue/${rest}`));
      expect([200, 400], `${rest}: ${status}`).toContain(status);
    }
  }
  expect(await app.get(path("sales.revenue/series?from=2026-05-01&to=2026-01-01"))).toMatchObject({
    body: { points: [] },
  });
});
