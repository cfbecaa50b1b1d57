import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Moment } from "../../shared/protocol/moment.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: UTC}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
  - {id: sales/apac, name: APAC}
kpis:
  - {id: sales.year, name: Revenue, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year, target: {plan: [{from: 2020-01-01, value: 1000}]}}
  - {id: sales.best, name: Deals, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year}
  - {id: sales.race, name: Leads, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year}
  - {id: sales.deal, name: Big deal, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year}
moments:
  - {id: made-it, kpi: sales.year, when: target-met}
  - {id: best-year, kpi: sales.best, when: record, title: Best year ever}
  - {id: race, kpi: sales.race, when: new-leader}
  - {id: deal, kpi: sales.deal, when: amount, amount: 500, picture: /party.png}
`;

let app: TestApp;
let socket: Socket;
const moments: Moment[] = [];
const said = () => moments.map(({ title, text }) => `${title}: ${text}`);

beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  socket = io(app.url, { transports: ["websocket"], auth: { token: ADMIN_TOKEN } });
  socket.on("moment", (moment: Moment) => moments.push(moment));
  await until("it is connected", () => socket.connected);
});
beforeEach(() => {
  moments.length = 0;
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

/** Pushes, and then something that is certainly celebrated: what is not there before it was not. */
async function pushAndWait(...observations: readonly object[]): Promise<string[]> {
  for (const observation of observations) await app.push(observation);
  await app.push({ kpi: "sales.deal", unit: "sales", value: 777 });
  await until("the last one", () => said().some((one) => one.includes("777")));
  return said().filter((one) => !one.includes("777"));
}

test("a KPI that meets its whole target is celebrated once, with unit and target", async () => {
  await app.push({ kpi: "sales.year", unit: "sales/emea", value: 900 });
  await app.push({ kpi: "sales.year", unit: "sales/apac", value: 150 });
  await until("it is told", () => moments.length > 0);
  expect(said()).toEqual(["Target met: Sales: Revenue 1,000"]);
  expect(await pushAndWait({ kpi: "sales.year", unit: "sales/apac", value: 150 })).toEqual([
    "Target met: Sales: Revenue 1,000",
  ]);
});

test("the best year of all is celebrated with the one that it beats", async () => {
  const year = new Date().getUTCFullYear();
  await app.push({ kpi: "sales.best", unit: "sales", value: 30, at: `${year - 1}-06-01T00:00:00Z` });
  await app.push({ kpi: "sales.best", unit: "sales", value: 80, at: `${year - 2}-06-01T00:00:00Z` });
  expect(await pushAndWait({ kpi: "sales.best", unit: "sales", value: 80 })).toEqual([]);
  await app.push({ kpi: "sales.best", unit: "sales", value: 1 });
  await until("it is told", () => said().some((one) => one.startsWith("Best")));
  expect(said()).toContain("Best year ever: Sales: Deals 81, best so far 80");
});

test("a fact above the amount is celebrated, below it, late or sent again it is not", async () => {
  await app.push({ kpi: "sales.deal", unit: "sales/emea", value: 501, key: "contract-1" });
  await until("it is told", () => moments.length > 0);
  expect(moments[0]).toMatchObject({ title: "Big deal", text: "EMEA: 501", picture: "/party.png" });
  const more = await pushAndWait(
    { kpi: "sales.deal", unit: "sales/emea", value: 501, key: "contract-1" },
    { kpi: "sales.deal", unit: "sales/emea", value: 499 },
    { kpi: "sales.deal", unit: "sales/emea", value: 600, at: "2026-01-01T00:00:00Z" },
  );
  expect(more).toEqual(["Big deal: EMEA: 501"]);
});

test("a table that has another leader is told of; who leads first, or shares the lead, is no news", async () => {
  const dayOfYear = (Date.now() - Date.UTC(new Date().getUTCFullYear(), 0, 1)) / 86_400_000;
  const isEarly = dayOfYear < 37;
  const watcher = watcherOf(socket);
  await watcher.watch({ readings: [{ kpi: "sales.race" }] });
  /** Pushes and waits until the table was looked at: a question after that is answered after it. */
  const race = async (unit: string, value: number, sum: number): Promise<void> => {
    await app.push({ kpi: "sales.race", unit, value });
    await until("it is on screens", () => {
      const reading = watcher.reading("sales.race", "sales", "year");
      return reading?.state === "value" && reading.value === sum;
    });
    await app.get("/api/v1/kpis/sales.race/league?unit=sales");
  };
  await race("sales/emea", 10, 10);
  await race("sales/apac", 10, 20);
  expect(said()).toEqual([]);
  await race("sales/apac", 1, 21);
  // In the first tenth of a period a table is luck.
  if (isEarly) return;
  await until("it is told", () => said().some((one) => one.startsWith("A new leader")));
  expect(said()).toContain("A new leader: APAC leads Sales in Leads");
});
