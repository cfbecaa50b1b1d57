import { gzipSync, brotliCompressSync, deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const refused = (status: number, code: string) => ({
  status,
  headers: { "content-type": "application/problem+json; charset=utf-8" },
  body: {
    status,
    code,
    type: `/api/docs#problem-${code}`,
    title: expect.any(String) as string,
    detail: expect.stringMatching(/\.$/) as string,
  },
});
const item = (index: number, code: string) => ({
  index,
  code,
  detail: expect.stringMatching(/.{10}/) as string,
});

async function stored(kpi = "sales.revenue"): Promise<number> {
  const { body } = await app.get(`/api/v1/kpis/${kpi}/observations?limit=5000`);
  return (body as { items: unknown[] }).items.length;
}

describe("who pushes", () => {
  test("without a token, or with one that is not known: 401 and how to come in", async () => {
    for (const authorization of [
      "",
      "Bearer",
      "Bearer nonsense",
      "Basic YTpi",
      `Bearer kpi_live_${"0".repeat(12)}_${"A".repeat(43)}`,
    ]) {
      const answer = await app.push({ kpi: "sales.deals" }, { authorization });
      expect(answer).toMatchObject(refused(401, "unauthenticated"));
      expect(answer.headers["www-authenticate"]).toBe('Bearer realm="Tierboard"');
    }
  });

  test("with a token that may only read: 403 that names the scope", async () => {
    const { text } = await app.token("read");
    const answer = await app.push({ kpi: "sales.deals" }, { authorization: `Bearer ${text}` });
    expect(answer).toMatchObject(refused(403, "forbidden"));
    expect(answer.body).toMatchObject({ detail: expect.stringContaining("ingest:") as string });
  });

  test("a KPI outside the token's prefix is refused item by item, whether it exists or not", async () => {
    const { text } = await app.token("ingest:sales");
    const items = [{ kpi: "finance.cost", value: 1 }, { kpi: "sales.deals" }, { kpi: "salesx.y", value: 1 }];
    const { status, body } = await app.push(items, { authorization: `Bearer ${text}` });
    expect([status, body]).toMatchObject([
      200,
      { accepted: 1, rejected: [item(0, "not-allowed"), item(2, "not-allowed")] },
    ]);
  });
});

describe("[H10, H11] bodies", () => {
  test("a media type that is not taken: 415; a body that is no JSON: 400", async () => {
    expect(await app.push("a,b", { "content-type": "text/csv" })).toMatchObject(
      refused(415, "unsupported-media-type"),
    );
    for (const body of ["", "{", '{"kpi": NaN}', "[1,]", "\u0000", "undefined"]) {
      expect(await app.push(body), body).toMatchObject(refused(400, "bad-request"));
    }
    expect(await app.push(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toMatchObject({ status: 400 });
  });

  test("gzip is taken; a bomb is stopped at the limit of the inflated body; other encodings are not taken", async () => {
    const body = Buffer.from(JSON.stringify({ kpi: "sales.deals" }));
    expect(await app.push(gzipSync(body), { "content-encoding": "gzip" })).toMatchObject({ status: 200 });
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, " "), { level: 9 });
    expect(await app.push(bomb, { "content-encoding": "gzip" })).toMatchObject(
      refused(413, "body-too-large"),
    );
    for (const [encoding, packed] of [
      ["br", brotliCompressSync(body)],
      ["deflate", deflateSync(body)],
      ["snappy", body],
    ] as const) {
      expect(await app.push(packed, { "content-encoding": encoding })).toMatchObject(
        refused(415, "unsupported-media-type"),
      );
    }
    expect(await app.push("not gzip", { "content-encoding": "gzip" })).toMatchObject(
      refused(400, "bad-request"),
    );
  });

  test("more than 5 MiB or 50,000 observations: 413, nothing stored; exactly 50,000 are taken", async () => {
    const before = await stored("sales.deals");
    expect(await app.push(" ".repeat(5 * 1024 * 1024 + 1))).toMatchObject(refused(413, "body-too-large"));
    const type = { "content-type": "application/x-ndjson" };
    const line = '{"kpi":"sales.deals","at":"2020-01-01T00:00:00Z"}\n';
    expect(await app.push(line.repeat(50_001), type)).toMatchObject(refused(413, "body-too-large"));
    expect(await stored("sales.deals")).toBe(before);
    expect((await app.push(line.repeat(50_000), type)).body).toMatchObject({ accepted: 50_000 });
  }, 30_000);

  test("JSON ten thousand deep is refused as any other wrong item", async () => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    expect((await app.push(deep)).status).toBe(422);
    const { body } = await app.push(`[{"kpi":"sales.deals","value":${deep}},{"kpi":"sales.deals"}]`);
    expect(body).toMatchObject({ accepted: 1, rejected: [item(0, "invalid-value")] });
  });
});

describe("[H09] names that mean something to JavaScript", () => {
  test("are unknown KPIs, units and fields like others, and change no prototype", async () => {
    const body = `[
      {"__proto__": {"kpi": "sales.revenue", "value": 1}},
      {"kpi": "sales.revenue", "value": 1, "__proto__": {"polluted": true}},
      {"kpi": "__proto__", "value": 1}, {"kpi": "constructor", "value": 1}, {"kpi": "toString", "value": 1},
      {"kpi": "sales.revenue", "unit": "constructor", "value": 1},
      {"kpi": "sales.revenue", "value": {"constructor": 1}}
    ]`;
    const answer = await app.push(body);
    expect(answer.status).toBe(422);
    const codes = (answer.body as { rejected: { code: string }[] }).rejected.map(({ code }) => code);
    expect(codes).toEqual([
      "missing-kpi",
      "unknown-field",
      "unknown-kpi",
      "unknown-kpi",
      "unknown-kpi",
      "unknown-unit",
      "invalid-value",
    ]);
    for (const path of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect((await app.get(`/api/v1/kpis/${path}`)).status).toBe(404);
      expect((await app.get(`/api/v1/boards/${path}`)).status).toBe(404);
      expect((await app.get(`/api/v1/kpis/sales.revenue/reading?unit=${path}`)).status).toBe(404);
      expect((await app.get(`/api/v1/kpis/sales.revenue/reading?${path}=1`)).status).toBe(400);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("[H01–H08] values", () => {
  const at = "2026-06-01T10:00:00Z";
  const sale = (value: unknown) => ({ kpi: "sales.revenue", at, value });

  test("[H01, H03, H04] numbers that are none are refused one by one, decimals as text are exact", async () => {
    const numbers = [
      "1e999",
      '"NaN"',
      '"Infinity"',
      '""',
      "null",
      "true",
      "[]",
      "{}",
      "1e16",
      "9007199254740993",
      '"1e3"',
      '"0x10"',
    ];
    const body = `[${[...numbers, '"12.345"', "-0"].map((value) => `{"kpi":"sales.revenue","at":"${at}","value":${value}}`).join(",")}]`;
    const { body: answer } = await app.push(body);
    expect(answer).toMatchObject({ accepted: 2 });
    expect((answer as { rejected: { index: number }[] }).rejected.map(({ index }) => index)).toEqual(
      numbers.map((_, index) => index),
    );
    const { body: page } = await app.get(
      "/api/v1/kpis/sales.revenue/observations?from=2026-06-01&to=2026-06-02",
    );
    const values = (page as { items: { value: number }[] }).items.map(({ value }) => value);
    expect(values).toEqual([12.345, 0]);
    expect(Object.is(values[1], 0)).toBe(true);
  });

  test("[K6, H07] instants that are none, have no zone or lie ahead are refused with what would be right", async () => {
    const instants = [
      "2026-02-30T10:00:00Z",
      "2026-06-01T10:00:00",
      "2026-06-01",
      "1767225600",
      "2016-12-31T23:59:60Z",
      "9999-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
      new Date(Date.now() + 6 * 60_000).toISOString(),
    ];
    const { status, body } = await app.push(instants.map((when) => ({ ...sale(1), at: when })));
    expect(status).toBe(422);
    const codes = (body as { rejected: { code: string }[] }).rejected.map(({ code }) => code);
    expect(codes).toEqual([
      ...Array<string>(5).fill("invalid-at"),
      "from-the-future",
      "invalid-at",
      "from-the-future",
    ]);
  });

  test("[H08] ids and keys with hidden, broken or endless text are refused", async () => {
    const texts = [
      "sales.revenue\u202e",
      "sales.revenue\u0000",
      "Sales.Revenue",
      "../etc/passwd",
      "%00",
      "x".repeat(10_000),
      "😀",
      "\ud800",
    ];
    const { body } = await app.push(
      texts.flatMap((text) => [
        { kpi: text, value: 1 },
        { ...sale(1), unit: text },
      ]),
    );
    expect((body as { rejected: unknown[] }).rejected.length).toBe(texts.length * 2);
    const keys = ["", "\u0000", "a\nb", "k".repeat(201)];
    const { body: answer } = await app.push(keys.map((key) => ({ ...sale(1), key })));
    expect((answer as { rejected: { code: string }[] }).rejected.map(({ code }) => code)).toEqual(
      keys.map(() => "invalid-key"),
    );
  });
});
