import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LeagueSnapshot } from "../../shared/protocol/league-views.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test("/healthz, /readyz and /metrics say that it is alive, ready, and what it counts", async () => {
  expect(await app.get("/healthz")).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await app.get("/readyz")).toMatchObject({ status: 200, body: { status: "ready" } });
  await app.push([{ kpi: "sales.deals" }, { kpi: "sales.deals" }, { kpi: "nothing", value: 1 }]);
  const { status, headers, text } = await app.get("/metrics");
  expect([status, headers["content-type"]]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
  expect(text).toMatch(/^tierboard_observations_total 2$/m);
  expect(text).toMatch(/^tierboard_observations_refused_total\{code="unknown-kpi"\} 1$/m);
  expect(text).toMatch(/^tierboard_connections 0$/m);
});

test("[V3.4.3–V3.4.6] every answer carries the headers that keep a browser safe", async () => {
  for (const path of ["/healthz", "/api/v1/kpis", "/api/v1/nothing", "/api/docs"]) {
    const { headers } = await app.get(path);
    expect(headers["content-security-policy"]).toMatch(/default-src 'self'/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("a Host header that does not name this machine may not read, whatever the name points to (DNS rebinding)", async () => {
  for (const host of [
    "evil.example",
    `evil.example:${app.port}`,
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "10.0.0.5",
    "127.1",
  ]) {
    expect(await app.get("/api/v1/kpis", { host }), host).toMatchObject({
      status: 401,
      body: { code: "unauthenticated" },
    });
  }
  for (const host of [
    "localhost",
    `LOCALHOST:${app.port}`,
    "127.0.0.1",
    "127.9.9.9:1",
    `[::1]:${app.port}`,
  ]) {
    expect((await app.get("/api/v1/kpis", { host })).status, host).toBe(200);
  }
  expect((await app.get("/healthz", { host: "evil.example" })).status).toBe(200);
});

describe("the OpenAPI document", () => {
  interface Operation {
    readonly parameters: readonly {
      readonly name: string;
      readonly in: string;
      readonly required: boolean;
      readonly schema: object;
    }[];
    readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
    readonly responses: Record<string, { readonly description: string }>;
  }
  interface Document {
    readonly openapi: string;
    readonly info: { readonly title: string; readonly version: string };
    readonly paths: Record<string, Record<string, Operation>>;
    readonly components: { readonly schemas: Record<string, object> };
  }
  const read = async () => (await app.get("/api/v1/openapi.json")).body as Document;

  test("is 3.1 and complete in itself: every reference leads somewhere, every path parameter is declared", async () => {
    const document = await read();
    expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Tierboard", version: "1" } });
    for (const [, target] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) {
      const found = target
        ?.slice(2)
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
      expect(found, target).toBeDefined();
    }
    for (const [path, operations] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const { parameters, responses } of Object.values(operations)) {
        expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(
          names,
        );
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "default"]));
      }
    }
  });

  test("names every route, itself included, and each that can be read answers", async () => {
    const { paths } = await read();
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        "/api/v1/observations",
        "/api/v1/kpis",
        "/api/v1/kpis/{id}",
        "/api/v1/kpis/{id}/preview",
        "/api/v1/kpis/{id}/versions",
        "/api/v1/kpis/{id}/yaml",
        "/api/v1/kpis/{id}/reading",
        "/api/v1/kpis/{id}/series",
        "/api/v1/kpis/{id}/league",
        "/api/v1/kpis/{id}/league/ranks",
        "/api/v1/kpis/{id}/league/snapshots",
        "/api/v1/kpis/{id}/league/snapshots/{snapshot}",
        "/api/v1/kpis/{id}/observations",
        "/api/v1/units",
        "/api/v1/boards",
        "/api/v1/boards/{id}",
        "/api/v1/boards/{id}/versions",
        "/api/v1/boards/{id}/yaml",
        "/api/v1/boards/templates",
        "/api/v1/boards/templates/{template}",
        "/api/v1/boards/import",
        "/api/v1/annotations",
        "/api/v1/alerts",
        "/api/v1/alerts/{id}",
        "/api/v1/session",
        "/api/v1/screens",
        "/api/v1/screens/me",
        "/api/v1/screens/pairing",
        "/api/v1/catalogue/status",
        "/api/v1/qr",
        "/api/v1/openapi.json",
        "/api/docs",
        "/healthz",
        "/readyz",
        "/metrics",
      ]),
    );
    await app.push({ kpi: "sales.revenue", unit: "sales/emea", at: "2026-03-10T12:00:00Z", value: 1 });
    const published = await app.ask("/api/v1/kpis/sales.revenue/league/snapshots", {
      method: "POST",
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ at: "2026-03-10" }),
    });
    const { id: snapshot } = published.body as LeagueSnapshot;
    // What only a screen, or somebody who pairs one, can ask has its tests in screens.test.ts; an alert there is only
    // where a KRI fires, as in alerts.test.ts.
    const open = Object.keys(paths).filter((path) => !/^\/api\/v1\/(screens|alerts\/)/.test(path));
    for (const path of open) {
      if (!paths[path]?.["get"]) continue;
      const address = path
        .replace(/\/qr$/, "/qr?path=/company")
        .replace("/boards/{id}", "/boards/main")
        .replace("{snapshot}", snapshot)
        .replace("/scorecards/{id}", "/scorecards/account-executive")
        .replace("{id}", "sales.revenue");
      expect((await app.get(address)).status, address).toBe(200);
    }
  });

  test("describes the push: its forms, NDJSON, and the Idempotency-Key", async () => {
    const push = (await read()).paths["/api/v1/observations"]?.["post"];
    expect(Object.keys(push?.requestBody?.content ?? {})).toEqual([
      "application/json",
      "application/x-ndjson",
    ]);
    expect(push?.parameters).toMatchObject([{ name: "Idempotency-Key", in: "header", required: false }]);
    expect(JSON.stringify(push?.requestBody?.content["application/json"])).toContain("numerator");
  });

  test("describes how a board is saved and deleted: its tiles, and the version that was edited", async () => {
    const { put, delete: remove } = (await read()).paths["/api/v1/boards/{id}"] ?? {};
    expect(put?.requestBody?.content["application/json"]?.schema).toMatchObject({
      required: ["board"],
      properties: {
        board: {
          type: "object",
          required: ["id", "name", "tiles"],
          properties: { tiles: { maxItems: 60, items: { required: ["widget"] } } },
        },
        version: { type: "integer", minimum: 1 },
      },
    });
    expect(remove?.parameters).toMatchObject([
      { name: "id", in: "path" },
      { name: "version", in: "query", required: true, schema: { type: "integer", minimum: 1 } },
    ]);
  });

  test("is told for people too, at /api/docs, with the same routes", async () => {
    const { status, text } = await app.get("/api/docs");
    expect(status).toBe(200);
    for (const path of Object.keys((await read()).paths)) {
      expect(text).toContain(path.replaceAll(/\{(\w+)\}/g, ":$1"));
    }
  });
});

test("the catalogue is told: organisation, KPIs with where they come from, units, boards, annotations", async () => {
  const { body } = await app.get("/api/v1/kpis/finance.profit");
  expect(body).toMatchObject({
    id: "finance.profit",
    inputs: ["sales.revenue", "finance.cost"],
    file: expect.stringMatching(/catalogue\.yaml$/) as string,
    incomplete: ["owner", "description", "why", "target", "benchmark"],
  });
  expect((await app.get("/api/v1/kpis/sales.revenue")).body).toMatchObject({ drivers: ["sales.win-rate"] });
  for (const [path, some] of [
    ["kpis", { id: "sales.revenue" }],
    ["units", { id: "sales/emea", kind: "team" }],
    ["boards", { id: "main", name: "Main" }],
  ] as const) {
    const list = (await app.get(`/api/v1/${path}`)).body as { items: object[] };
    expect(list.items).toEqual(expect.arrayContaining([expect.objectContaining(some)]));
  }
  expect((await app.get("/api/v1/annotations")).body).toEqual({ items: [] });
  expect((await app.get("/api/v1/organisation")).body).toMatchObject({
    name: "Acme",
    timeZone: "Europe/Berlin",
  });
});
