import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as z from "zod";
import type { Observation } from "../../shared/kpi/observation.ts";
import { unixMs } from "../../shared/units/time.ts";
import { defineConnector, type Outside } from "./define.ts";
import { startConnectors } from "./runner.ts";

interface Request {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
type Answer = readonly [status: number, body: object, headers?: Record<string, string>];

const OK: Answer = [200, { accepted: 1, duplicates: 0, corrections: 0, rejected: [] }];
const AT = unixMs(Date.parse("2026-11-22T12:00:00Z"));
const FACT: Observation = { kpi: "sales.revenue", unit: "sales", at: AT, value: 5, key: "deal 1" };

let server: Server;
let url: string;
let requests: Request[];
let answers: Answer[];

beforeEach(async () => {
  requests = [];
  answers = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push({
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      const [status, body, headers] = answers.shift() ?? OK;
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Starts one connector on a clock that only sleeping moves; `onSleep` may mend the world meanwhile. */
function start(
  run: (outside: Outside) => Promise<void>,
  onSleep: (pauses: number) => void = () => undefined,
) {
  const pauses: number[] = [];
  const words: string[] = [];
  let now: number = AT;
  const log = (facts: object, sentence: string) =>
    void words.push("detail" in facts ? `${sentence}: ${String(facts.detail)}` : sentence);
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const connector = defineConnector({
    kind: "test",
    name: "Test",
    settings: z.strictObject({}),
    run: (outside) => run(outside).then(() => void setImmediate(finish)),
  });
  const running = startConnectors({
    url,
    token: "tb_secret",
    connectors: [{ connector }],
    now: () => unixMs(now),
    async sleep(ms, signal) {
      signal.throwIfAborted();
      pauses.push(ms);
      now += ms;
      onSleep(pauses.length);
    },
    random: () => 0.5,
    fetch: globalThis.fetch,
    log: { info: log, warn: log, error: log },
    probe: {
      platform: () => ({ eventLoopDelayS: 0, observationsPerSecond: 0, screens: 0, residentBytes: 0 }),
    },
  });
  return { running, finished, pauses, words };
}

const once = (outside: Outside) => outside.emit([FACT]);
const health = (running: ReturnType<typeof startConnectors>) => running.health()[0];

test("facts go through the public door as NDJSON, with token and a key per batch", async () => {
  const many = Array.from({ length: 2001 }, (_, index) => ({ ...FACT, key: `deal ${index}` }));
  answers = [[200, { accepted: 1999, duplicates: 1, corrections: 0, rejected: [] }]];
  const { running, finished, words } = start((outside) => outside.emit(many));
  await finished;
  await running.close();
  expect(requests.map(({ body }) => body.trimEnd().split("\n").length)).toEqual([2000, 1]);
  const [first, second] = requests;
  expect(first).toMatchObject({
    path: "/api/v1/observations",
    headers: { authorization: "Bearer tb_secret", "content-type": "application/x-ndjson" },
  });
  expect(second?.headers["idempotency-key"]).not.toBe(first?.headers["idempotency-key"]);
  expect(JSON.parse(second?.body ?? "")).toEqual({
    kpi: "sales.revenue",
    unit: "sales",
    at: "2026-11-22T12:00:00.000Z",
    value: 5,
    key: "deal 2000",
  });
  expect(health(running)).toEqual({
    kind: "test",
    state: "resting",
    since: AT,
    accepted: 2000,
    duplicates: 1,
    corrections: 0,
    refused: 0,
  });
  expect(words).toEqual([]);
});

test("429 and 503: the same batch again, under the same key, when the server said", async () => {
  const busy = { detail: "Too many facts wait: try again later." };
  answers = [
    [429, busy, { "retry-after": "7" }],
    [503, { detail: "The store is away." }],
    [503, { detail: "The store is away." }],
    OK,
  ];
  const { running, finished, pauses, words } = start(once);
  await finished;
  await running.close();
  expect(pauses).toEqual([7250, 750, 1500]);
  expect(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
  expect(words).toEqual([
    "connector: will try again: Too many facts wait: try again later.",
    "connector: will try again: The store is away.",
  ]);
  expect(health(running)).toMatchObject({ state: "resting", accepted: 1 });
});

test("422: said with the server's own words, and not tried again", async () => {
  answers = [
    [
      422,
      { code: "nothing-usable", detail: "No observation could be used.", errors: [{ detail: "no KPI 'x'" }] },
    ],
    OK,
  ];
  const { running, finished, pauses, words } = start(async (outside) => {
    await outside.emit([FACT]);
    expect(health(running)).toMatchObject({ state: "failing", refused: 1 });
    await outside.emit([FACT]);
  });
  await finished;
  await running.close();
  expect(requests).toHaveLength(2);
  expect(pauses).toEqual([]);
  expect(words).toEqual(["connector: facts were refused: No observation could be used. (first: no KPI 'x')"]);
  expect(health(running)).toMatchObject({ accepted: 1, refused: 1 });
});

test("[K2] single facts that were refused are counted and named, the rest is kept", async () => {
  answers = [
    [
      200,
      {
        accepted: 1,
        duplicates: 0,
        corrections: 0,
        rejected: [{ index: 1, code: "unknown-unit", detail: "no unit 'x'" }],
      },
    ],
  ];
  const { running, finished, words } = start((outside) => outside.emit([FACT, { ...FACT, unit: "x" }]));
  await finished;
  await running.close();
  expect(words).toEqual(["connector: facts were refused"]);
  expect(health(running)).toMatchObject({ accepted: 1, refused: 1 });
});

test("a server that is not there yet: tries with growing pauses until it is", async () => {
  const { port } = server.address() as AddressInfo;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const states: (string | undefined)[] = [];
  const { running, finished, pauses } = start(once, (count) => {
    states.push(health(running)?.state);
    if (count === 3) server.listen(port, "127.0.0.1");
  });
  await finished;
  await running.close();
  expect(pauses.slice(0, 3)).toEqual([375, 750, 1500]);
  expect(states.slice(0, 3)).toEqual(["failing", "failing", "failing"]);
  expect(health(running)).toMatchObject({ state: "resting", accepted: 1 });
});

test("asks for the newest fact; a KPI without one has none, a refusal makes the connector start again", async () => {
  answers = [
    [200, { kpi: "sales.revenue", state: "value", value: 1, at: "2026-11-22T13:00:00+01:00" }],
    [200, { kpi: "sales.revenue", state: "waiting" }],
    [404, { detail: "There is no KPI 'sales.revenue'." }],
  ];
  const found: unknown[] = [];
  const { running, finished, words } = start(async (outside) => {
    for (let asked = found.length; asked < 4; asked += 1)
      found.push(await outside.newest("sales.revenue", "sales"));
  });
  answers.push([200, { state: "waiting" }], [200, { state: "waiting" }]);
  await finished;
  await running.close();
  expect(found).toEqual([AT, undefined, undefined, undefined]);
  expect(requests[0]?.path).toBe("/api/v1/kpis/sales.revenue/reading?unit=sales");
  expect(words).toEqual(["connector: failed, starts again"]);
});

test("a connector that fails starts again, later each time; the others do not notice", async () => {
  let runs = 0;
  const { running, finished, pauses } = start(async (outside) => {
    runs += 1;
    if (runs < 4) throw new Error("the source is broken");
    await outside.emit([FACT]);
  });
  await finished;
  await running.close();
  expect(pauses).toEqual([750, 1500, 3000]);
  expect(health(running)).toMatchObject({ state: "resting", accepted: 1 });
});

test("close stops a connector in the middle of a try", async () => {
  answers = Array.from({ length: 50 }, (): Answer => [503, { detail: "The store is away." }]);
  let reached: () => void;
  const third = new Promise<void>((resolve) => (reached = resolve));
  const { running } = start(once, (count) => {
    if (count === 3) reached();
  });
  await third;
  await running.close();
  expect(health(running)?.state).toBe("stopped");
  const sent = requests.length;
  expect(sent).toBeLessThan(10);
});

test("wrong settings stop that connector alone, with a sentence", async () => {
  const connector = defineConnector({
    kind: "other",
    name: "Other",
    settings: z.strictObject({ folder: z.string() }),
    run: () => Promise.resolve(),
  });
  expect(connector.prepare({})).toMatchObject({
    ok: false,
    problem: expect.stringContaining("folder") as string,
  });
});
