import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import { aTile } from "../../shared/testing/factories.ts";
import { aNew, boardDoor, pathsOf, refusal } from "../testing/board-door.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

const { send, put, remove, get, listed } = boardDoor(() => app);

describe("a save takes effect at once:", () => {
  function connect() {
    const socket = io(app.url, { transports: ["websocket"], forceNew: true });
    sockets.push(socket);
    return { socket, watcher: watcherOf(socket) };
  }
  const version = async () => ((await app.get("/api/v1/catalogue/status")).body as CatalogueStatus).version;

  test("an open wall hears that boards are others, and gets the readings of the new tiles", async () => {
    const board = aNew();
    await put(board);
    await app.push({ kpi: "sales.headcount", value: 12 });
    const { socket, watcher } = connect();
    await until("it is connected", () => socket.connected);
    expect(await watcher.watch({ board: board.id })).toMatchObject({
      ok: true,
      snapshot: [{ kpi: "finance.cost" }],
    });
    const before = await version();
    await put({ ...board, tiles: [aTile({ kpi: "sales.headcount" })] }, 1);
    const after = await version();
    expect([after === before, (await get(board.id)).catalogue]).toEqual([false, after]);
    await until("the pulse names it", () => watcher.pulses.at(-1)?.catalogue === after);
    // This is what a wall does then: it asks for its board, and watches again.
    watcher.forget();
    expect(await watcher.watch({ board: board.id })).toMatchObject({
      snapshot: [{ kpi: "sales.headcount", state: "value", value: 12 }],
    });
    await app.push({ kpi: "sales.headcount", value: 13 });
    await until("a fact of the new tile is pushed", () => {
      const reading = watcher.reading("sales.headcount", "sales");
      return reading?.state === "value" && reading.value === 13;
    });
    await until(
      "what it holds is what it is to hold",
      () => watcher.pulses.at(-1)?.digest === watcher.digest(),
    );

    await remove(board.id, 2);
    const last = await version();
    await until("the pulse names that, too", () => watcher.pulses.at(-1)?.catalogue === last);
    expect(await watcher.watch({ board: board.id })).toMatchObject({
      ok: false,
      problem: { code: "not-found" },
    });
  });

  test("plain pages and playlists of screens know it", async () => {
    const board = aNew({ name: "Made here" });
    const show = (id: string) =>
      send("PUT", "/api/v1/screens/none", { name: "Lobby", playlist: [{ board: id }] });
    expect((await show(board.id)).status).toBe(400);
    expect((await app.get(`/lite/boards/${board.id}`)).status).toBe(404);
    await put(board);
    // A playlist with it is right; only the screen is not there.
    expect(await show(board.id)).toMatchObject(refusal(404, "not-found"));
    const page = await app.get(`/lite/boards/${board.id}`);
    expect([page.status, page.text]).toMatchObject([200, expect.stringContaining("Made here")]);
  });
});

describe("the catalogue is edited meanwhile:", () => {
  const file = () => join(app.folder, "catalogue.yaml");
  const status = async () => (await app.get("/api/v1/catalogue/status")).body as CatalogueStatus;
  const edit = async (text: string) => {
    const { version } = await status();
    writeFileSync(file(), text);
    await until("the edit is taken", async () => (await status()).version !== version);
  };
  beforeEach(async () => {
    if ((await app.get("/api/v1/kpis/sales.headcount")).status === 404) await edit(SMALL_CATALOGUE);
  });

  test("a board whose KPI or unit is gone stays, breaks nothing, and shows it again when it comes back", async () => {
    const board = aNew({
      tiles: [
        aTile({ kpi: "sales.headcount" }),
        aTile({ kpi: "sales.revenue", unit: "sales/apac" }),
        aTile({ kpi: "sales.deals" }),
      ],
    });
    await put(board);
    const socket = io(app.url, { transports: ["websocket"], forceNew: true });
    sockets.push(socket);
    const watcher = watcherOf(socket);
    expect(await watcher.watch({ board: board.id })).toMatchObject({ ok: true });
    const gone = SMALL_CATALOGUE.split("\n").filter((line) => !/sales\.headcount|sales\/apac/.test(line));
    await edit(gone.join("\n"));
    expect((await status()).errors).toEqual([]);
    expect(await get(board.id)).toMatchObject({ tiles: board.tiles, origin: "studio", version: 1 });
    const watched = await watcher.watch({ board: board.id });
    expect(watched.ok && watched.snapshot.map(({ kpi, unit }) => `${kpi} ${unit}`)).toEqual([
      "sales.revenue sales/apac",
      "sales.deals sales",
    ]);
    await app.push({ kpi: "sales.deals" });
    await until("what is still there is still pushed", () => {
      const reading = watcher.reading("sales.deals", "sales");
      return reading?.state === "value";
    });
    expect((await app.get(`/lite/boards/${board.id}`)).status).toBe(200);
    const errors = pathsOf(await put(board, 1));
    expect(errors).toEqual(["tiles.0.kpi", "tiles.1.unit"]);
    await edit(SMALL_CATALOGUE);
    expect(await watcher.watch({ board: board.id })).toMatchObject({ ok: true });
    expect(watcher.reading("sales.headcount", "sales")).toBeDefined();
  });

  test("a file that defines a board made here wins; that one is kept, unseen, and comes back", async () => {
    const board = aNew({ name: "Mine" });
    await put(board);
    await edit(`${SMALL_CATALOGUE}  - {id: ${board.id}, name: Of the file, tiles: [{widget: clock}]}\n`);
    expect(await get(board.id)).toMatchObject({ name: "Of the file", origin: "file" });
    expect((await get(board.id)).version).toBeUndefined();
    expect(await put(board, 1)).toMatchObject(refusal(409, "read-only"));
    expect(await remove(board.id, 1)).toMatchObject(refusal(409, "read-only"));
    await edit(SMALL_CATALOGUE);
    expect(await get(board.id)).toMatchObject({ name: "Mine", origin: "studio", version: 1 });
  });
});

test("boards are there after a restart, with their versions, and the catalogue's version is the same", async () => {
  const board = aNew();
  const deleted = aNew();
  await put(board);
  await put({ ...board, name: "Second" }, 1);
  await put(deleted);
  await remove(deleted.id, 1);
  const version = async () => ((await app.get("/api/v1/catalogue/status")).body as CatalogueStatus).version;
  const was = [await get(board.id), await version()];
  await app.close({ keepFolder: true });
  app = await startApp({ folder: app.folder });
  expect([await get(board.id), await version()]).toEqual(was);
  expect(await listed(deleted.id)).toBeUndefined();
  expect(await put(board, 1)).toMatchObject({ status: 409 });
  expect((await put(board, 2)).body).toMatchObject({ version: 3 });
  expect((await put(deleted)).body).toMatchObject({ version: 3 });
}, 30_000);
