import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../../shared/protocol/events.ts";
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

async function connect(options: object = {}) {
  const socket = io(app.url, { transports: ["websocket"], reconnection: false, forceNew: true, ...options });
  sockets.push(socket);
  const watcher = watcherOf(socket);
  await until("it is connected", () => socket.connected);
  return { socket, ...watcher };
}

const names = (readings: readonly { kpi: string; unit: string }[]) =>
  readings.map(({ kpi, unit }) => `${kpi} ${unit}`).sort();
const valueOf = (reading: object | undefined) => (reading as { value?: number } | undefined)?.value;

describe("watching", () => {
  test("a board answers with the current readings of its tiles, and the server's time", async () => {
    const watcher = await connect();
    const answer = await watcher.watch({ board: "main" });
    if (!answer.ok) throw new Error(answer.problem.detail);
    expect(names(answer.snapshot)).toEqual([
      "finance.profit company",
      "sales.headcount sales",
      "sales.revenue company",
      "sales.revenue sales",
    ]);
    expect(Math.abs(Date.parse(answer.serverTime) - Date.now())).toBeLessThan(5000);
    const { body } = await app.get("/api/v1/kpis/sales.revenue/reading");
    expect(answer.snapshot.find(({ unit, kpi }) => kpi === "sales.revenue" && unit === "sales")).toEqual(
      body,
    );
  });

  test("[K5, K7] a commit brings the unit, the units above and the formula in one frame, and nothing else", async () => {
    const watcher = await connect();
    await watcher.watch({ board: "main" });
    await app.push([
      { kpi: "finance.cost", value: 1 },
      { kpi: "sales.revenue", value: 1 },
    ]);
    await until("a frame", () => watcher.frames.length > 0);
    const before = [
      watcher.reading("sales.revenue", "sales"),
      watcher.reading("finance.profit", "company"),
    ].map(valueOf);
    watcher.frames.length = 0;

    await app.push({ kpi: "sales.revenue", unit: "sales/emea", value: 10 });
    await until("a frame", () => watcher.frames.length > 0);
    expect(names(watcher.frames[0]?.readings ?? [])).toEqual([
      "finance.profit company",
      "sales.revenue company",
      "sales.revenue sales",
    ]);
    const after = [
      watcher.reading("sales.revenue", "sales"),
      watcher.reading("finance.profit", "company"),
    ].map(valueOf);
    expect(after).toEqual(before.map((value) => (value ?? 0) + 10));
  });

  test("readings by name; unwatching ends them", async () => {
    const watcher = await connect();
    const emea = { readings: [{ kpi: "sales.revenue", unit: "sales/emea", period: "day" }] };
    const deals = { readings: [{ kpi: "sales.deals" }] };
    expect(await watcher.watch(emea)).toMatchObject({
      ok: true,
      snapshot: [{ kpi: "sales.revenue", unit: "sales/emea", period: { kind: "day" } }],
    });
    expect(await watcher.watch(deals)).toMatchObject({ ok: true, snapshot: [{ kpi: "sales.deals" }] });
    expect(await watcher.unwatch(emea)).toEqual({ ok: true });
    expect(await watcher.unwatch({ nonsense: true })).toEqual({ ok: false });
    watcher.frames.length = 0;
    await app.push([{ kpi: "sales.revenue", unit: "sales/emea", value: 1 }, { kpi: "sales.deals" }]);
    await until("a frame", () => watcher.frames.length > 0);
    expect(watcher.frames.map(({ readings }) => names(readings))).toEqual([["sales.deals sales"]]);
  });

  test("the same board twice, and a reading that is on it too, are sent once", async () => {
    const watcher = await connect();
    await watcher.watch({ board: "main" });
    await watcher.watch({ board: "main" });
    await watcher.watch({ readings: [{ kpi: "sales.headcount" }] });
    watcher.frames.length = 0;
    await app.push({ kpi: "sales.headcount", value: 7 });
    await until("a frame", () => watcher.frames.length > 0);
    expect(watcher.frames.map(({ readings }) => names(readings))).toEqual([["sales.headcount sales"]]);
  });

  test("through long polling says the same", async () => {
    const watcher = await connect({ transports: ["polling"] });
    expect(await watcher.watch({ board: "main" })).toMatchObject({ ok: true });
    watcher.frames.length = 0;
    await app.push({ kpi: "sales.headcount", value: 8 });
    await until("a frame", () => watcher.frames.length > 0);
    expect(watcher.reading("sales.headcount", "sales")).toMatchObject({ value: 8 });
  });

  test("[H19] what cannot be watched is answered with a problem, and the connection stays", async () => {
    const watcher = await connect();
    const codes: string[] = [];
    for (const what of [
      { board: "nothing" },
      { readings: [{ kpi: "nothing" }] },
      { readings: [{ kpi: "sales.revenue", unit: "sales/mars" }] },
      {},
      null,
      "main",
      Buffer.from("main"),
      { board: { $gt: "" } },
    ]) {
      const answer = await watcher.watch(what);
      codes.push(answer.ok ? "ok" : answer.problem.code);
    }
    expect(codes).toEqual([...Array<string>(3).fill("not-found"), ...Array<string>(5).fill("bad-request")]);
    expect(await watcher.watch({ board: "main" })).toMatchObject({ ok: true });
  });

  test("[H19] calls without an answer wanted, unknown events and odd names do nothing", async () => {
    const watcher = await connect();
    watcher.socket.emit("watch", { board: "main" });
    watcher.socket.emit("watch");
    watcher.socket.emit("watch", { board: "main" }, "not a function");
    watcher.socket.emit("frame", { readings: [] });
    watcher.socket.emit("__proto__", {});
    watcher.socket.emit("error", "boo");
    expect(await watcher.watch({ readings: [{ kpi: "sales.deals" }] })).toMatchObject({ ok: true });
  });
});

describe("frames", () => {
  test("under 200 commits a second are at most ten a second, each reading once and in its newest state", async () => {
    const watcher = await connect();
    await watcher.watch({ board: "main" });
    const start = valueOf(watcher.reading("sales.revenue", "sales")) ?? 0;
    watcher.frames.length = 0;
    const arrivals: number[] = [];
    watcher.socket.on("frame", () => arrivals.push(performance.now()));
    const began = performance.now();
    const commits = 400;
    const answers: Promise<unknown>[] = [];
    while (answers.length < commits) {
      const due = Math.floor(((performance.now() - began) / 1000) * 200);
      while (answers.length < Math.min(due, commits))
        answers.push(app.push({ kpi: "sales.revenue", value: 1 }));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(answers);
    await until("all is told", () => valueOf(watcher.reading("sales.revenue", "sales")) === start + commits);

    const tookS = (performance.now() - began) / 1000;
    expect(watcher.frames.length).toBeLessThanOrEqual(Math.ceil(tookS * 10) + 1);
    expect(watcher.frames.length).toBeGreaterThan(5);
    for (const { readings } of watcher.frames) expect(new Set(names(readings)).size).toBe(readings.length);
    const revs = watcher.frames.flatMap(({ readings }) =>
      readings.filter(({ unit }) => unit === "sales").map(({ rev }) => rev),
    );
    expect(revs).toEqual([...revs].sort((a, b) => a - b));
    for (let first = 0; first + 11 < arrivals.length; first += 1) {
      expect((arrivals[first + 11] ?? 0) - (arrivals[first] ?? 0)).toBeGreaterThan(900);
    }
  });

  test("a push that changes nothing is not told", async () => {
    const watcher = await connect();
    const at = new Date().toISOString();
    await app.push({ kpi: "sales.revenue", value: 5, key: "same", at });
    await watcher.watch({ board: "main" });
    const { rev } = watcher.reading("sales.revenue", "sales") ?? {};
    watcher.frames.length = 0;
    await app.push({ kpi: "sales.revenue", value: 5, key: "same", at });
    await app.push({ kpi: "sales.headcount", value: 9 });
    await until("the other push is told", () => watcher.frames.length > 0);
    expect(names(watcher.frames.flatMap(({ readings }) => readings))).toEqual(["sales.headcount sales"]);
    expect(watcher.reading("sales.revenue", "sales")?.rev).toBe(rev);
  });
});

describe("the pulse", () => {
  test("comes within five seconds, and its digest is that of the snapshot and all frames since", async () => {
    const [first, second, idle] = [await connect(), await connect(), await connect()];
    await first.watch({ board: "main" });
    await second.watch({ readings: [{ kpi: "sales.deals" }] });
    await app.push([{ kpi: "sales.revenue", value: 2 }, { kpi: "sales.deals" }]);
    const began = performance.now();
    await until("a pulse for each", () => [first, second, idle].every(({ pulses }) => pulses.length > 0));
    expect(performance.now() - began).toBeLessThan(5500);
    expect(first.pulses.at(-1)?.digest).toBe(first.digest());
    expect(second.pulses.at(-1)?.digest).toBe(second.digest());
    expect(idle.pulses.at(-1)?.digest).toBe(digestOf([]));
    expect(first.pulses.at(-1)).not.toHaveProperty("catalogueErrors");
  });

  test("tells a client that lost a frame, and watching again heals it", async () => {
    const watcher = await connect();
    await watcher.watch({ board: "main" });
    // The frame is lost on its way: it arrives, and nothing of it is kept.
    watcher.socket.removeAllListeners("frame");
    let lost = 0;
    watcher.socket.on("frame", () => (lost += 1));
    await app.push({ kpi: "sales.revenue", value: 3 });
    await until("the frame is lost", () => lost > 0);
    watcher.pulses.length = 0;
    await until("a pulse", () => watcher.pulses.length > 0);
    expect(watcher.pulses[0]?.digest).not.toBe(watcher.digest());
    expect(await watcher.watch({ board: "main" })).toMatchObject({ ok: true });
    expect(watcher.pulses.at(-1)?.digest).toBe(watcher.digest());
  });
});

test("[H19] a client that calls more than twenty times a second is dropped, others go on", async () => {
  const [flood, calm] = [await connect(), await connect()];
  await calm.watch({ board: "main" });
  for (let call = 0; call < 30; call += 1) flood.socket.emit("nonsense", call);
  await until("it is dropped", () => flood.ends.length > 0);
  expect(flood.ends).toEqual(["io server disconnect"]);
  await app.push({ kpi: "sales.headcount", value: 11 });
  await until("the other hears", () => valueOf(calm.reading("sales.headcount", "sales")) === 11);
});

test("a message larger than any that makes sense ends the connection", async () => {
  const watcher = await connect();
  watcher.socket.emit("watch", { board: "x".repeat(100_000) });
  await until("it is dropped", () => watcher.ends.length > 0);
});
