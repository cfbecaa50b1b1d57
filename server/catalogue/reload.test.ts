import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf, type Watcher } from "../testing/watcher.ts";

let app: TestApp;
let socket: Socket;
let watcher: Watcher;
beforeAll(async () => {
  app = await startApp();
  socket = io(app.url, { transports: ["websocket"], forceNew: true });
  watcher = watcherOf(socket);
  await until("it is connected", () => socket.connected);
  await watcher.watch({ board: "main" });
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

const file = () => join(app.folder, "catalogue.yaml");
const edit = (text: string) => {
  writeFileSync(file(), text);
};
const status = async () => (await app.get("/api/v1/catalogue/status")).body as CatalogueStatus;
const isInUse = async (version: string) => {
  const now = await status();
  return now.version === version && now.errors.length === 0;
};
const taken = () => until("the edit is taken", async () => !(await isInUse(first)));
let first = "";
beforeEach(async () => {
  first ||= (await status()).version;
  edit(SMALL_CATALOGUE);
  await until("the good one is back", () => isInUse(first));
  watcher.pulses.length = 0;
});

test("a valid edit takes effect without a restart, for who asks, who pushes and who watches", async () => {
  await app.push({ kpi: "sales.revenue", value: 4, at: "2026-03-10T10:00:00Z" });
  const added =
    "{id: sales.calls, name: Calls, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}";
  edit(
    SMALL_CATALOGUE.replace("kpis:", `kpis:\n  - ${added}`)
      .replace("name: Sales revenue", "name: Revenue of sales")
      .replace("kpi: sales.headcount", "kpi: sales.calls")
      .replace("formula: sales.revenue - finance.cost", "formula: sales.revenue - 2 * finance.cost"),
  );
  await taken();
  expect(await app.get("/api/v1/kpis/sales.revenue")).toMatchObject({ body: { name: "Revenue of sales" } });
  expect((await app.push({ kpi: "sales.calls", value: 3 })).body).toMatchObject({ accepted: 1 });
  await until(
    "who watches the board hears of its new tile",
    () => watcher.reading("sales.calls", "sales")?.state === "value",
  );
  const { version } = await status();
  await until("the pulse names the new catalogue", () => watcher.pulses.at(-1)?.catalogue === version);
  expect((await app.get("/api/v1/kpis/sales.revenue/reading?at=2026-03-10")).body).toMatchObject({
    value: 4,
  });
});

test("another time zone cuts the facts that are there anew", async () => {
  await app.push({ kpi: "finance.cost", value: 6, at: "2026-05-31T23:30:00Z" });
  const may = async () => (await app.get("/api/v1/kpis/finance.cost/reading?at=2026-05-15T12:00:00Z")).body;
  expect(await may()).toMatchObject({ state: "waiting" });
  edit(SMALL_CATALOGUE.replace("Europe/Berlin", "America/New_York"));
  await taken();
  await until("May has it", async () => ((await may()) as { value?: number }).value === 6);
});

test("an invalid edit keeps the old catalogue and says where it is wrong: file, line, path and what would be right", async () => {
  edit(SMALL_CATALOGUE.replace("unit: company, tier: 1", "unit: compnay, tier: 3"));
  await until("the errors are told", async () => (await status()).errors.length > 0);
  const now = await status();
  expect(now.version).toBe(first);
  const line = SMALL_CATALOGUE.split("\n").findIndex((text) => text.includes("finance.profit,")) + 1;
  expect(now.errors).toEqual([
    { file: file(), line, path: "kpis[5].tier", detail: expect.stringContaining("3 does not fit") as string },
  ]);
  await until("the pulse says so", () => watcher.pulses.at(-1)?.catalogueErrors === 1);
  expect(watcher.pulses.at(-1)?.catalogue).toBe(first);
  expect((await app.push({ kpi: "sales.deals" })).status).toBe(200);

  edit(SMALL_CATALOGUE);
  await until("all is well again", async () => (await status()).errors.length === 0);
  await until("the pulse says so", () => watcher.pulses.at(-1)?.catalogueErrors === undefined);
});

test("text that is no YAML, an empty file and no file at all keep the old catalogue too", async () => {
  for (const breakIt of [() => edit("kpis: [{"), () => edit(""), () => rmSync(file())]) {
    breakIt();
    await until("the error is told", async () => (await status()).errors.length > 0);
    expect((await status()).version).toBe(first);
    expect((await app.get("/api/v1/kpis/sales.revenue")).status).toBe(200);
    edit(SMALL_CATALOGUE);
    await until("all is well again", async () => (await status()).errors.length === 0);
  }
});

test("a KPI that is gone is gone for who asks and who pushes; its facts are there when it comes back", async () => {
  const at = "2026-06-10T10:00:00Z";
  await app.push({ kpi: "sales.headcount", value: 12, at });
  edit(
    SMALL_CATALOGUE.split("\n")
      .filter((text) => !text.includes("sales.headcount"))
      .join("\n"),
  );
  await taken();
  expect((await app.get("/api/v1/kpis/sales.headcount")).status).toBe(404);
  expect((await app.push({ kpi: "sales.headcount", value: 1 })).body).toMatchObject({
    rejected: [{ code: "unknown-kpi" }],
  });
  edit(SMALL_CATALOGUE);
  await until("it is back", () => isInUse(first));
  expect((await app.get("/api/v1/kpis/sales.headcount/reading?at=2026-06-15")).body).toMatchObject({
    value: 12,
  });
});
