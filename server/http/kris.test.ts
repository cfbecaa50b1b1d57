import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { KriView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { levelOf } from "../../shared/risk/level.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const KRIS = `
  - id: risks
    name: Risks
    tiles: [{widget: kri-list, kris: all, unit: sales}]
kris:
  - {id: short, name: Too few people, risk: Customers wait, owner: Head of Sales, appetite: {text: One open position, value: 9}, kpi: sales.headcount, unit: sales, direction: below, levels: [{name: amber, trip: 10, clear: 11}, {name: red, trip: 8, clear: 9}]}
  - {id: spend, name: Cost runs away, risk: Money ends, kpi: finance.cost, unit: finance, direction: above, levels: [{name: red, trip: 1000, clear: 900}]}
`;
const READER = { authorization: `Bearer ${ADMIN_TOKEN}` };

let app: TestApp;
let socket: Socket;
beforeAll(async () => {
  app = await startApp({
    catalogueText: SMALL_CATALOGUE.trimEnd() + KRIS,
    publicUrl: new URL("http://kpi.example.com"),
  });
  socket = io(app.url, { transports: ["websocket"], auth: { token: ADMIN_TOKEN } });
  await until("it is connected", () => socket.connected);
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

test("GET /api/v1/kris lists the KRIs as they are watched, and what they lack (O3)", async () => {
  const { items } = (await app.get("/api/v1/kris", READER)).body as List<KriView>;
  expect(items.map(({ id, watch, lineage, incomplete }) => ({ id, watch, lineage, incomplete }))).toEqual([
    { id: "short", watch: "current", lineage: ["sales", "company"], incomplete: [] },
    { id: "spend", watch: "completed", lineage: ["finance", "company"], incomplete: ["owner", "appetite"] },
  ]);
  expect((await app.get("/api/v1/kris")).status).toBe(401);
});

test("a board carries the KRIs that its tiles show, with their KPIs; others carry none", async () => {
  const risks = (await app.get("/api/v1/boards/risks", READER)).body as BoardView;
  expect(risks.kris.map(({ id }) => id)).toEqual(["short"]);
  expect(risks.kpis.map(({ id }) => id)).toEqual(["sales.headcount"]);
  expect((await app.get("/api/v1/boards/main", READER)).body).toMatchObject({ kris: [] });
});

test("whoever watches the board is pushed what its KRIs judge", async () => {
  const { items } = (await app.get("/api/v1/kris", READER)).body as List<KriView>;
  const watcher = watcherOf(socket);
  expect(await watcher.watch({ board: "risks" })).toMatchObject({ ok: true });
  const level = () => levelOf(items[0]!, watcher.reading("sales.headcount", "sales")).kind;
  expect(level()).toBe("unknown");
  await app.push({ kpi: "sales.headcount", unit: "sales", value: 9 });
  await until("it is amber", () => level() === "amber");
  await app.push({ kpi: "sales.headcount", unit: "sales", value: 7 });
  await until("it is red", () => level() === "red");
  const { text } = await app.get("/lite/boards/risks", READER);
  expect(text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain("Too few people 7 × Red");
});
