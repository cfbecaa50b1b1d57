import { afterAll, beforeAll, expect, test } from "vitest";
import type { League, LeagueRanks } from "../../shared/protocol/league-views.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const CATALOGUE = SMALL_CATALOGUE.replace(
  "\nscorecards:",
  "\n  - {id: sales.wait, name: Wait, unit: sales, tier: 2, category: performance, measure: {kind: duration}, direction: lower, aggregate: mean, period: month, minimumVolume: 2, points: [{upTo: 15, points: 4}, {upTo: 20, points: 3}, {points: 0}]}\nscorecards:",
);

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  const sale = (at: string, unit: string, value: number) => ({ kpi: "sales.revenue", at, unit, value });
  await app.push([
    sale("2026-01-31T23:59:59+01:00", "sales/apac", 9),
    sale("2026-02-01T00:00:00+01:00", "sales/emea", 1),
    sale("2026-03-01T00:00:00+01:00", "sales/emea", 10),
    sale("2026-03-31T23:59:59+02:00", "sales/apac", 20),
    ...[12, 18].map((value) => ({
      kpi: "sales.wait",
      unit: "sales/emea",
      at: "2026-03-10T09:00:00Z",
      value,
    })),
    ...[20, 21].map((value) => ({
      kpi: "sales.wait",
      unit: "sales/apac",
      at: "2026-03-10T09:00:00Z",
      value,
    })),
    { kpi: "sales.wait", unit: "sales/apac", at: "2026-02-10T09:00:00Z", value: 1 },
    { kpi: "finance.cost", unit: "finance", at: "2026-03-15T12:00:00Z", value: 5 },
  ]);
});
afterAll(() => app.close());

const path = (rest: string) => `/api/v1/kpis/${rest}`;
async function ask<T>(rest: string): Promise<T> {
  const { status, body } = await app.get(path(rest));
  expect(status).toBe(200);
  return body as T;
}

test("[L1–L4] a league ranks the units below, with the gap to the rank above", async () => {
  const { rows, unranked, ...head } = await ask<League>("sales.revenue/league?at=2026-03-10");
  expect(head).toMatchObject({ kpi: "sales.revenue", unit: "sales", period: { kind: "month" } });
  expect(rows).toMatchObject([
    { rank: 1, unit: "sales/apac", name: "APAC", value: 20, movement: "new" },
    { rank: 2, unit: "sales/emea", name: "EMEA", value: 10, gap: 10, movement: -1 },
  ]);
  expect(unranked).toEqual([]);
  expect(rows[0]?.points.length).toBe(12);
});

test("a league may be of all units of a kind, anywhere below", async () => {
  const { rows } = await ask<League>("sales.revenue/league?at=2026-03-10&unit=company&kind=team");
  expect(rows.map(({ unit }) => unit)).toEqual(["sales/apac", "sales/emea"]);
});

test("[S5] a row has the points of its value, with the most that there are", async () => {
  const { rows } = await ask<League>("sales.wait/league?at=2026-03-10");
  expect(rows.map(({ unit, value, attainment, score }) => ({ unit, value, attainment, score }))).toEqual([
    { unit: "sales/emea", value: 15, attainment: 1, score: { reached: 4, most: 4 } },
    { unit: "sales/apac", value: 20.5, attainment: 0, score: { reached: 0, most: 4 } },
  ]);
  const sales = await ask<League>("sales.revenue/league?at=2026-03-10");
  expect(sales.rows.map(({ score }) => score)).toEqual([undefined, undefined]);
});

test("[L3] below the minimum volume a unit has no rank, in that period only", async () => {
  const { rows } = await ask<LeagueRanks>("sales.wait/league/ranks?at=2026-03-10&periods=2");
  expect(rows.map(({ unit, ranks }) => [unit, ranks])).toEqual([
    ["sales/emea", [null, 1]],
    ["sales/apac", [null, 2]],
  ]);
});

test("[L1–L3, S5] a league is also CSV: those with a rank, then those without, with the reason", async () => {
  const { status, headers, text } = await app.get(path("sales.wait/league?at=2026-02-10&format=csv"));
  expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([
    200,
    "text/csv; charset=utf-8",
    "attachment; filename=sales.wait-month-2026-02-01.csv",
  ]);
  const february = "2026-02-01T00:00:00+01:00,2026-03-01T00:00:00+01:00";
  const head =
    "periodStart,periodEnd,rank,unit,name,value,movement,gap,attainment,status,points,mostPoints,reason";
  expect(text.split("\r\n")).toEqual([
    head,
    `${february},,sales/apac,APAC,1,,,,,,,below-minimum-volume`,
    `${february},,sales/emea,EMEA,,,,,,,,waiting`,
    "",
  ]);
  const march = "2026-03-01T00:00:00+01:00,2026-04-01T00:00:00+02:00";
  expect((await app.get(path("sales.wait/league?at=2026-03-10&format=csv"))).text.split("\r\n")).toEqual([
    head,
    `${march},1,sales/emea,EMEA,15,new,,1,met,4,4,`,
    `${march},2,sales/apac,APAC,20.5,new,5.5,0,off,0,4,`,
    "",
  ]);
});

test("[L1, K8] ranks go period by period in the organisation's calendar; who reported nothing has none", async () => {
  expect(await ask("sales.revenue/league/ranks?at=2026-03-10&periods=3")).toEqual({
    kpi: "sales.revenue",
    unit: "sales",
    period: "month",
    periods: [
      { start: "2026-01-01T00:00:00+01:00", end: "2026-02-01T00:00:00+01:00" },
      { start: "2026-02-01T00:00:00+01:00", end: "2026-03-01T00:00:00+01:00" },
      { start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00" },
    ],
    rows: [
      { unit: "sales/apac", name: "APAC", ranks: [1, null, 1] },
      { unit: "sales/emea", name: "EMEA", ranks: [null, 1, 2] },
    ],
  });
});

test("[K7] ranks of a formula, of units of a kind, over another kind of period", async () => {
  const ranks = await ask<LeagueRanks>(
    "finance.profit/league/ranks?at=2026-03-10&kind=team&period=quarter&periods=2",
  );
  expect([ranks.period, ranks.periods.length]).toEqual(["quarter", 2]);
  // No team has costs: its profit is undefined, and nobody is ranked.
  expect(ranks.rows).toEqual([
    { unit: "sales/apac", name: "APAC", ranks: [null, null] },
    { unit: "sales/emea", name: "EMEA", ranks: [null, null] },
  ]);
});

test("without a number of periods the ranks are those of twelve", async () => {
  expect((await ask<LeagueRanks>("sales.revenue/league/ranks")).periods).toHaveLength(12);
});

test("a league of a unit with nobody below is empty", async () => {
  expect((await ask<LeagueRanks>("sales.revenue/league/ranks?unit=sales/emea")).rows).toEqual([]);
});

test.each([
  ["nothing/league", 404, "not-found"],
  ["nothing/league/ranks", 404, "not-found"],
  ["sales.revenue/league/ranks?unit=sales/mars", 404, "not-found"],
  ["sales.revenue/league?at=%00", 400, "bad-request"],
  ["sales.revenue/league?format=xml", 400, "bad-request"],
  ["sales.revenue/league/ranks?at=yesterday", 400, "bad-request"],
  ["sales.revenue/league/ranks?periods=1", 400, "bad-request"],
  ["sales.revenue/league/ranks?periods=61", 400, "bad-request"],
  ["sales.revenue/league/ranks?periods=many", 400, "bad-request"],
  ["sales.revenue/league/ranks?colour=red", 400, "bad-request"],
])("%s is a %i with a sentence", async (rest, status, code) => {
  const answer = await app.get(path(rest));
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/\.$/) as string });
});

test("whoever may not read is not told who leads", async () => {
  const token = await app.token("ingest:*");
  const headers = { authorization: `Bearer ${token.text}` };
  for (const rest of ["league", "league/ranks"]) {
    expect((await app.get(path(`sales.revenue/${rest}`), headers)).status).toBe(403);
  }
});

test.each([
  "0001-01-01",
  "1899-12-31",
  "9999-12-31",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59-14:00",
  "2026-03-29T02:30:00%2B01:00",
])("[H07] an odd instant such as %s is answered, never with a fault of the server", async (at) => {
  for (const rest of [
    `league?at=${at}`,
    `league/ranks?at=${at}`,
    `league/ranks?at=${at}&periods=60&period=year`,
  ]) {
    const { status } = await app.get(path(`sales.revenue/${rest}`));
    expect([200, 400], `${rest}: ${status}`).toContain(status);
  }
});
