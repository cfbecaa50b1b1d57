import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import { batchesOf } from "./batches.ts";
import type { Fact } from "./facts.ts";
import { type Door, PushError, pushFacts } from "./push.ts";
import { play } from "./replay.ts";

interface Request {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly arrived: number;
}
interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: object;
}

const took = (accepted: number): Answer => ({
  status: 200,
  body: { accepted, duplicates: 0, corrections: 0, rejected: [] },
});
const problem = (status: number, headers = {}): Answer => ({ status, headers, body: { detail: "not now" } });

let server: Server;
let requests: Request[];
let answers: Answer[];
let door: Door;

beforeEach(async () => {
  requests = [];
  answers = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ headers: request.headers, body, arrived: Date.now() });
      const { status, headers, body: answer } = answers.shift() ?? took(body.split("\n").length - 1);
      response.writeHead(status, headers).end(JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  door = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: "secret" };
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const facts = (count: number, at = 0): Fact[] =>
  Array.from({ length: count }, (_, index) => ({
    kpi: "olist.orders",
    unit: "customers/sp",
    at: unixMs(at),
    key: `order/${index}`,
  }));

test("a batch holds no more than its limits, and nothing is lost between batches", () => {
  const all = facts(25);
  const lineBytes = Buffer.byteLength([...batchesOf(all.slice(0, 1))][0]?.ndjson ?? "");
  const sizes = (limits: { bytes: number; observations: number }): number[] =>
    [...batchesOf(all, limits)].map((batch) => batch.facts.length);
  expect(sizes({ bytes: 1e6, observations: 10 })).toEqual([10, 10, 5]);
  expect(sizes({ bytes: lineBytes * 9, observations: 100 })).toEqual([9, 8, 8]);
  expect([...batchesOf(all, { bytes: 1e6, observations: 10 })].flatMap((batch) => batch.facts)).toEqual(all);
});

test("facts travel as NDJSON with the token and one Idempotency-Key per batch", async () => {
  expect(await pushFacts(facts(5001), door)).toEqual({
    accepted: 5001,
    duplicates: 0,
    corrections: 0,
    rejected: [],
  });
  expect(requests.map(({ headers }) => [headers.authorization, headers["content-type"]])).toEqual([
    ["Bearer secret", "application/x-ndjson"],
    ["Bearer secret", "application/x-ndjson"],
  ]);
  expect(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(2);
  expect(requests[1]?.body).toBe(
    '{"kpi":"olist.orders","unit":"customers/sp","at":"1969-12-31T21:00:00-03:00","key":"order/5000"}\n',
  );
});

test.each([429, 503])(
  "after %i the same batch is sent again under the same key, when the server says",
  async (status) => {
    answers = [problem(status, { "retry-after": "1" }), took(1)];
    const waits: number[] = [];
    await pushFacts(facts(1), { ...door, onWait: (seconds) => waits.push(seconds) });
    const [first, second] = requests;
    expect(waits).toEqual([1]);
    expect((second?.arrived ?? 0) - (first?.arrived ?? 0)).toBeGreaterThanOrEqual(990);
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
    expect(second?.body).toBe(first?.body);
  },
);

test("a refusal names the fact, also when it is the answer of a request of which nothing was taken", async () => {
  const all = facts(2);
  const refused = { index: 1, code: "unknown-unit", detail: "no such unit" };
  answers = [
    {
      status: 422,
      body: { detail: "nothing", accepted: 0, duplicates: 0, corrections: 0, rejected: [refused] },
    },
  ];
  const pushed = await pushFacts(all, door);
  expect(pushed.rejected).toEqual([{ fact: all[1], code: "unknown-unit", detail: "no such unit" }]);
});

test("a request that is refused as a whole is not tried again", async () => {
  answers = [problem(401)];
  await expect(pushFacts(facts(1), door)).rejects.toThrow(PushError);
  expect(requests).toHaveLength(1);
});

test("played facts arrive when they are due, never before, and together when they are due together", async () => {
  const start = Date.now();
  const at = (ms: number, key: string): Fact => ({ ...facts(1, start + ms)[0]!, key });
  const played: number[] = [];
  await play([at(0, "a"), at(200, "b"), at(201, "c"), at(500, "d")], door, (_, count) => played.push(count));
  expect(played.at(-1)).toBe(4);
  for (const { body, arrived } of requests) {
    for (const line of body.trim().split("\n")) {
      const sent = JSON.parse(line) as { at: string };
      expect(arrived).toBeGreaterThanOrEqual(Date.parse(sent.at));
    }
  }
  expect(requests.map(({ body }) => body.match(/"key":"\w"/g)?.join()).join()).toBe(
    '"key":"a","key":"b","key":"c","key":"d"',
  );
});

test("a replay that is called off stops waiting", async () => {
  const later = facts(1, Date.now() + 60_000);
  await expect(play(later, { ...door, signal: AbortSignal.timeout(50) }, () => undefined)).rejects.toThrow();
});
