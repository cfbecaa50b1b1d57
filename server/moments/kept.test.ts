import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Moment } from "../../shared/protocol/moment.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units: [{id: company, name: Acme, kind: company}, {id: sales, name: Sales, kind: department}]
kpis:
  - {id: sales.year, name: Revenue, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year, target: {plan: [{from: 2020-01-01, value: 1000}]}}
  - {id: sales.deal, name: Big deal, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: year}
moments:
  - {id: made-it, kpi: sales.year, when: target-met, sound: fanfare}
  - {id: deal, kpi: sales.deal, when: amount, amount: 500, picture: /party.png}
`;
const READER = { authorization: `Bearer ${ADMIN_TOKEN}` };

let app: TestApp;
let socket: Socket;
let told: Moment[];

async function start(folder?: string): Promise<void> {
  app = await startApp({
    catalogueText: CATALOGUE,
    publicUrl: new URL("http://kpi.example.com"),
    ...(folder !== undefined && { folder }),
  });
  told = [];
  socket = io(app.url, { transports: ["websocket"], auth: { token: ADMIN_TOKEN } });
  socket.on("moment", (moment: Moment) => told.push(moment));
  await until("it is connected", () => socket.connected);
}
beforeEach(() => start());
afterEach(async () => {
  socket.disconnect();
  await app.close();
});

const list = async (query = "") => {
  const { body } = await app.get(`/api/v1/moments${query}`, READER);
  return body as { items: Moment[]; next?: string };
};
const deal = (value: number, more: object = {}) =>
  app.push({ kpi: "sales.deal", unit: "sales", value, ...more });
/** Something that is certainly celebrated: what is not told before it was not. */
async function sentinel(): Promise<string[]> {
  await deal(7777);
  await until("the last one is told", () => told.some(({ text }) => text.includes("7,777")));
  return told.map(({ title }) => title).filter((title) => title !== "Big deal");
}

test("a target that was met is told of once in its period, however often it is lost, and however often the server starts", async () => {
  const push = (value: number) => app.push({ kpi: "sales.year", unit: "sales", value });
  await push(1000);
  await until("it is told", () => told.length > 0);
  expect(told).toMatchObject([{ title: "Target met", text: "Sales: Revenue 1,000", sound: "fanfare" }]);
  const year = new Date().getUTCFullYear();
  expect(told[0]?.id).toMatch(new RegExp(`^made-it sales.year sales year ${year}-01-01T00:00:00`));
  await push(-500);
  await push(600);
  expect(await sentinel()).toEqual(["Target met"]);

  socket.disconnect();
  await app.close({ keepFolder: true });
  await start(app.folder);
  await push(-500);
  await push(600);
  expect(await sentinel()).toEqual([]);
  const { items } = await list();
  expect(items.map(({ text }) => text)).toEqual(["Sales: 7,777", "Sales: 7,777", "Sales: Revenue 1,000"]);
});

describe("GET /api/v1/moments", () => {
  test("lists nothing before anything was won", async () => {
    expect(await list()).toEqual({ items: [] });
  });

  test("lists what was told, as it was told, the newest first, page by page", async () => {
    for (const value of [501, 502, 503]) await deal(value, { key: `deal-${value}` });
    await until("all are told", () => told.length === 3);
    const first = await list("?limit=2");
    expect(first.items).toEqual([told[2], told[1]]);
    const { items, next } = await list(`?limit=2&before=${first.next ?? ""}`);
    expect(items).toEqual([told[0]]);
    expect(items[0]).toMatchObject({ id: "deal sales.deal deal-501", picture: "/party.png" });
    expect(items[0]?.at).toMatch(/[+]0[12]:00$/);
    expect(next).toBeUndefined();
  });

  test("refuses what it does not understand, with the parameter's name", async () => {
    for (const query of ["limit=0", "limit=101", "limit=x", "before=yesterday", "before=-1", "since=1"]) {
      const { status, body } = await app.get(`/api/v1/moments?${query}`, READER);
      expect([query, status]).toEqual([query, 400]);
      expect(JSON.stringify(body)).toContain(query.split("=")[0]);
    }
  });

  test("is for those who may read", async () => {
    expect((await app.get("/api/v1/moments")).status).toBe(401);
    const { text } = await app.token("ingest:sales");
    const { status } = await app.get("/api/v1/moments", { authorization: `Bearer ${text}` });
    expect(status).toBe(403);
  });
});
