import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredObservation } from "../store/store.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const sale = (value: unknown, more: object = {}) => ({ kpi: "sales.revenue", value, ...more });
const tally = (accepted: number, duplicates = 0, corrections = 0, rejected: unknown[] = []) => ({
  accepted,
  duplicates,
  corrections,
  rejected,
});

interface Page {
  readonly items: readonly (Omit<StoredObservation, "at"> & { readonly at: string })[];
  readonly next?: string;
}
async function facts(kpi: string, query = ""): Promise<Page> {
  const { status, body } = await app.get(`/api/v1/kpis/${kpi}/observations?limit=5000${query}`);
  expect(status).toBe(200);
  return body as Page;
}

describe("the forms of a push", () => {
  test("one observation, an array, {observations} and NDJSON say the same", async () => {
    const ndjson = { "content-type": "application/x-ndjson; charset=utf-8" };
    const at = "2026-03-02T10:00:00+01:00";
    const answers = [
      await app.push(sale(1, { at })),
      await app.push([sale(2, { at })]),
      await app.push({ observations: [sale(3, { at })] }),
      await app.push(`${JSON.stringify(sale(4, { at }))}\r\n\n${JSON.stringify(sale(5, { at }))}`, ndjson),
    ];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, tally(1)],
      [200, tally(1)],
      [200, tally(1)],
      [200, tally(2)],
    ]);
    const { items } = await facts("sales.revenue", "&from=2026-03-02&to=2026-03-03");
    expect(items.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(items[0]).toMatchObject({ kpi: "sales.revenue", unit: "sales", at: "2026-03-02T10:00:00+01:00" });
  });

  test("[K2] each item gets its own verdict, and what is right is kept", async () => {
    const { status, body } = await app.push([
      sale(7, { at: "2026-03-05T10:00:00Z" }),
      sale("NaN"),
      sale(1, { unit: "sales/mars" }),
      sale(1, { colour: "red" }),
      "a sale",
      sale(8, { at: "2026-03-05T10:00:00Z" }),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject(
      tally(2, 0, 0, [
        { index: 1, code: "invalid-value" },
        { index: 2, code: "unknown-unit" },
        { index: 3, code: "unknown-field" },
        { index: 4, code: "not-an-observation" },
      ]),
    );
    expect((await facts("sales.revenue", "&from=2026-03-05&to=2026-03-06")).items.length).toBe(2);
  });

  test("a line that is no JSON is refused by its index, the other lines are kept", async () => {
    const type = { "content-type": "application/x-ndjson" };
    const { body } = await app.push(`{"kpi": "sales.deals"}\n{"kpi": \n{"kpi": "sales.deals"}`, type);
    expect(body).toMatchObject(tally(2, 0, 0, [{ index: 1, code: "invalid-json" }]));
  });

  test("a request without anything usable is a problem that carries the verdicts", async () => {
    const { status, headers, body } = await app.push([sale("")]);
    expect([status, headers["content-type"]]).toEqual([422, "application/problem+json; charset=utf-8"]);
    const verdict = { index: 0, code: "invalid-value" };
    expect(body).toMatchObject({
      code: "nothing-usable",
      status: 422,
      errors: [verdict],
      rejected: [verdict],
    });
    expect((await app.push([])).body).toMatchObject({ code: "nothing-usable" });
  });

  test("without a content type the body is taken as JSON", async () => {
    const { status } = await app.push({ kpi: "sales.deals" }, { "content-type": "" });
    expect(status).toBe(200);
  });
});

describe("[K3] sent again", () => {
  test("same key and content: a duplicate; other content: a correction, the older one stays in the history", async () => {
    const fact = { kpi: "finance.cost", key: "invoice-1", at: "2026-02-02T08:00:00Z" };
    expect((await app.push({ ...fact, value: 10 })).body).toEqual(tally(1));
    expect((await app.push({ ...fact, value: 10 })).body).toEqual(tally(0, 1));
    expect((await app.push({ ...fact, value: 12 })).body).toEqual(tally(0, 0, 1));
    expect(
      (
        await app.push([
          { ...fact, value: 12 },
          { ...fact, value: 13 },
        ])
      ).body,
    ).toEqual(tally(0, 1, 1));
    expect((await facts("finance.cost")).items.map(({ value }) => value)).toEqual([13]);
    const all = await facts("finance.cost", "&replaced=true");
    expect(all.items.map(({ value }) => value)).toEqual([10, 12, 13]);
    const { body } = await app.get("/api/v1/kpis/finance.cost/reading?at=2026-02-10");
    expect(body).toMatchObject({ state: "value", value: 13 });
  });

  test("a key belongs to its KPI", async () => {
    const fact = { key: "shared-key", at: "2026-02-03T08:00:00Z", value: 1 };
    const { body } = await app.push([
      { ...fact, kpi: "sales.revenue" },
      { ...fact, kpi: "finance.cost" },
    ]);
    expect(body).toEqual(tally(2));
  });

  test("without a key two sums are two events; a second last value of an instant corrects the first", async () => {
    const at = "2026-02-04T08:00:00Z";
    expect((await app.push([sale(5, { at }), sale(5, { at })])).body).toEqual(tally(2));
    const heads = (value: number) => ({ kpi: "sales.headcount", at, value });
    expect((await app.push([heads(40), heads(40), heads(41)])).body).toEqual(tally(1, 1, 1));
  });
});

describe("Idempotency-Key", () => {
  const at = "2026-04-01T08:00:00Z";

  test("[K3, H06] a second time the answer is the first one and nothing changes; another body is refused", async () => {
    const key = { "idempotency-key": "push-1" };
    const first = await app.push([sale(3, { at }), sale("x")], key);
    const again = await app.push([sale(3, { at }), sale("x")], key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await app.push([sale(4, { at })], key);
    expect([other.status, other.body]).toMatchObject([422, { code: "idempotency-key-reused" }]);
    expect((await facts("sales.revenue", "&from=2026-04-01&to=2026-04-02")).items.length).toBe(1);
  });

  test("[K3] at the same moment only one of two counts", async () => {
    const push = () =>
      app.push(sale(1, { at: "2026-04-02T08:00:00Z" }), { "idempotency-key": "twice-at-once" });
    const answers = await Promise.all([push(), push(), push()]);
    expect(answers.map(({ body }) => body)).toEqual([tally(1), tally(1), tally(1)]);
    expect((await facts("sales.revenue", "&from=2026-04-02&to=2026-04-03")).items.length).toBe(1);
  });

  test("another token's key is another key", async () => {
    const { text } = await app.token("ingest:*");
    const body = sale(6, { at: "2026-04-03T08:00:00Z" });
    await app.push(body, { "idempotency-key": "mine" });
    const other = await app.push(body, { "idempotency-key": "mine", authorization: `Bearer ${text}` });
    expect(other.body).toEqual(tally(1));
    expect((await facts("sales.revenue", "&from=2026-04-03&to=2026-04-04")).items.length).toBe(2);
  });

  test("a refused request is answered the same again, and a key that is none is refused", async () => {
    const key = { "idempotency-key": "all-wrong" };
    const first = await app.push(sale("x"), key);
    expect(await app.push(sale("x"), key)).toMatchObject({ status: 422, body: first.body });
    expect((await app.push(sale(1), { "idempotency-key": "k".repeat(201) })).status).toBe(400);
  });
});

describe("the facts themselves", () => {
  test("are paged by cursor, each once and in order, late ones in their place", async () => {
    const day = "2026-05-05";
    const sent = Array.from({ length: 25 }, (_, index) =>
      sale(index, {
        at: `${day}T${String((index * 7) % 24).padStart(2, "0")}:00:00+02:00`,
        key: `page-${index}`,
      }),
    );
    await app.push(sent);
    const found: Page["items"][number][] = [];
    let cursor = "";
    let pages = 0;
    do {
      const { body } = await app.get(
        `/api/v1/kpis/sales.revenue/observations?from=${day}&to=2026-05-06&limit=7${cursor && `&cursor=${cursor}`}`,
      );
      const page = body as Page;
      found.push(...page.items);
      cursor = page.next ?? "";
      pages += 1;
    } while (cursor !== "");
    expect(pages).toBe(4);
    expect(new Set(found.map(({ key }) => key)).size).toBe(25);
    expect(found.map(({ at, seq }) => [at, seq])).toEqual(
      found.map(({ at, seq }) => [at, seq] as const).sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]),
    );
  });

  test("can be asked for by unit, with all units below it", async () => {
    const at = "2026-05-10T08:00:00Z";
    await app.push(["sales", "sales/emea", "sales/apac"].map((unit) => sale(1, { unit, at })));
    const of = async (unit: string) =>
      (await facts("sales.revenue", `&from=2026-05-10&to=2026-05-11&unit=${unit}`)).items.map(
        (fact) => fact.unit,
      );
    expect(await of("sales")).toEqual(["sales", "sales/emea", "sales/apac"]);
    expect(await of("sales%2Femea")).toEqual(["sales/emea"]);
    expect(await of("finance")).toEqual([]);
  });

  test("[H13] as CSV defuse what a spreadsheet would take for a formula; numbers stay numbers", async () => {
    const at = "2026-05-20T08:00:00Z";
    const keys = ["=1+1", "+1", "-1", "@SUM(A1)", 'a,"b"'];
    await app.push([...keys.map((key) => sale(-5, { key, at }))]);
    const { headers, text } = await app.get(
      "/api/v1/kpis/sales.revenue/observations?from=2026-05-20&to=2026-05-21&format=csv",
    );
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe("seq,kpi,unit,at,value,numerator,denominator,key,receivedAt,supersededBy");
    const cells = lines.slice(1).map((line) => /,-5,,,(.*),2\d{3}-[^,]*,$/.exec(line)?.[1]);
    expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", '"a,""b"""']);
  });

  test("as CSV are paged too: the link to the next page keeps everything else that was asked", async () => {
    const path = "/api/v1/kpis/sales.revenue/observations?from=2026-05-05&to=2026-05-06&format=csv&limit=20";
    const first = await app.get(path);
    const link = /^<(.+)>; rel="next"$/.exec(String(first.headers["link"]))?.[1] ?? "";
    const next = new URL(link, `${app.url}${path}`);
    const second = await app.get(`${next.pathname}${next.search}`);
    expect(second.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect([first, second].map(({ text }) => text.trimEnd().split("\r\n").length - 1)).toEqual([20, 5]);
    expect(second.headers["link"]).toBeUndefined();
  });
});
