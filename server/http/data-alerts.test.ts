import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY_MS } from "../../shared/units/time.ts";
import type { DataAlertView, ScorecardView } from "../../shared/protocol/goal-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/ana, name: Ana, kind: person}
kpis:
  - {id: sales.revenue, name: Revenue, owner: Director of Sales, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month, target: {plan: [{from: 2020-01-01, value: 9}], units: {sales/ana: {plan: [{from: 2020-01-01, value: 3}]}}}}
  - {id: sales.won, name: Won, owner: Director of Sales, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}
  - {id: sales.each, name: Revenue a deal, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, formula: sales.revenue / sales.won, period: month, target: {plan: [{from: 2020-01-01, value: 9}]}}
scorecards:
  - id: seller
    name: Seller
    role: Sellers
    owner: Head of People
    unit: sales
    members: [sales/ana]
    period: month
    items: [{kpi: sales.revenue, weight: 60}, {kpi: sales.each, unit: sales, weight: 40}]
`;

const ago = (days: number): number => Math.floor((Date.now() - days * DAY_MS) / 1000) * 1000;

let app: TestApp;
const silentFor = { ana: ago(91), won: ago(200) };
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  await app.push([
    { kpi: "sales.revenue", unit: "sales", value: 4 },
    { kpi: "sales.revenue", unit: "sales/ana", at: new Date(silentFor.ana).toISOString(), value: 2 },
    { kpi: "sales.won", unit: "sales", at: new Date(silentFor.won).toISOString(), value: 1 },
  ]);
});
afterAll(() => app.close());

/** The alerts with their instants as milliseconds. */
const told = (alerts: readonly DataAlertView[]) =>
  alerts.map(({ newest, ...alert }) => ({
    ...alert,
    ...(newest !== undefined && { newest: Date.parse(newest) }),
  }));
const all = async () => told(((await app.get("/api/v1/data-alerts")).body as List<DataAlertView>).items);
const ofScorecard = async (query = "") =>
  told(((await app.get(`/api/v1/scorecards/seller${query}`)).body as ScorecardView).dataAlerts);

const EACH = { kpi: "sales.each", unit: "sales", owner: "Head of People", scorecards: ["seller"] };
const ANA = { kpi: "sales.revenue", unit: "sales/ana", owner: "Director of Sales", scorecards: ["seller"] };

describe("[S9] scorecard KPIs without data for more than 90 days", () => {
  test("are told with their owner, for the scorecard's unit and for its members; of a formula its oldest input counts", async () => {
    expect(await all()).toEqual([
      { ...EACH, newest: silentFor.won },
      { ...ANA, newest: silentFor.ana },
    ]);
  });

  test("are told with the scorecard, of the unit that it is read for, whatever period is looked at", async () => {
    expect(await ofScorecard()).toEqual([{ ...EACH, newest: silentFor.won }]);
    expect(await ofScorecard("?unit=sales/ana&at=2020-05-01")).toEqual([
      { ...ANA, newest: silentFor.ana },
      { ...EACH, newest: silentFor.won },
    ]);
  });

  test("are told no longer once there is data again", async () => {
    await app.push([
      { kpi: "sales.won", unit: "sales", value: 1 },
      { kpi: "sales.revenue", unit: "sales/ana", value: 1 },
    ]);
    expect(await all()).toEqual([]);
  });

  test("that never had a fact name none", async () => {
    const empty = await startApp({ catalogueText: CATALOGUE });
    try {
      const { items } = (await empty.get("/api/v1/data-alerts")).body as List<DataAlertView>;
      expect(items.map(({ kpi, unit, newest }) => [kpi, unit, newest])).toEqual([
        ["sales.revenue", "sales", undefined],
        ["sales.each", "sales", undefined],
        ["sales.revenue", "sales/ana", undefined],
      ]);
    } finally {
      await empty.close();
    }
  });
});

test("[V8] they are not told to who may not read", async () => {
  const open = await startApp({ catalogueText: CATALOGUE, host: "0.0.0.0" });
  try {
    expect((await open.get("/api/v1/data-alerts")).status).toBe(401);
  } finally {
    await open.close();
  }
});
