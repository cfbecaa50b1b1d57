import { afterAll, beforeAll, expect, test } from "vitest";
import type { List } from "../../shared/protocol/http.ts";
import type { League, LeagueSnapshot, LeagueSnapshotListing } from "../../shared/protocol/league-views.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";

const PATH = "/api/v1/kpis/sales.revenue/league";
const sale = (at: string, unit: string, value: number) => ({ kpi: "sales.revenue", at, unit, value });
const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.push([
    sale("2026-03-01T00:00:00+01:00", "sales/emea", 10),
    sale("2026-03-31T23:59:59+02:00", "sales/apac", 20),
    sale("2026-02-10T12:00:00Z", "sales/emea", 5),
  ]);
});
afterAll(() => app.close());

const publish = (body: unknown, headers: Record<string, string> = asAdmin, path = PATH) =>
  app.ask(`${path}/snapshots`, { method: "POST", headers, body: JSON.stringify(body) });
const listed = async () => (await app.get(`${PATH}/snapshots`)).body as List<LeagueSnapshotListing>;

test("[L1–L4] the table of a month that is over is published as it is, and stays so when late facts come in", async () => {
  const live = (await app.get(`${PATH}?at=2026-03-10`)).body as League;
  const { status, body } = await publish({ at: "2026-03-10" });
  const published = body as LeagueSnapshot;
  expect(status).toBe(200);
  expect(published).toEqual({
    id: published.id,
    publishedAt: published.publishedAt,
    publishedBy: "the administrator",
    unit: "sales",
    unitName: "Sales",
    period: live.period,
    kpiName: "Sales revenue",
    measure: { kind: "currency", currency: "EUR" },
    league: live,
  });

  await app.push(sale("2026-03-20T12:00:00Z", "sales/emea", 1000));
  expect((await app.get(`${PATH}/snapshots/${published.id}`)).body).toEqual(published);
  expect((await app.get(`${PATH}?at=2026-03-10`)).body).toMatchObject({
    rows: [{ unit: "sales/emea", value: 1010 }, { unit: "sales/apac" }],
  });
});

test("the same table published twice is the first one, whoever does it; another kind or period is another", async () => {
  const first = (await publish({ at: "2026-02-10" })).body as LeagueSnapshot;
  const token = await app.token("admin");
  const again = await publish(
    { at: "2026-02-28T20:00:00+01:00", unit: "sales", period: "month" },
    { ...asAdmin, authorization: `Bearer ${token.text}` },
  );
  expect(again).toMatchObject({ status: 200, body: first });
  const quarter = await publish(
    { at: "2026-02-10", period: "quarter", kind: "team" },
    {
      ...asAdmin,
      authorization: `Bearer ${token.text}`,
    },
  );
  expect(quarter.body).toMatchObject({ publishedBy: "test", kind: "team", period: { kind: "quarter" } });
  const { items } = await listed();
  expect(items.map(({ id }) => id).slice(0, 2)).toEqual([(quarter.body as LeagueSnapshot).id, first.id]);
  expect(items.filter(({ id }) => id === first.id)).toEqual([
    {
      id: first.id,
      publishedAt: first.publishedAt,
      publishedBy: "the administrator",
      unit: "sales",
      unitName: "Sales",
      period: first.period,
    },
  ]);
});

test("a period that is not over is refused with when it will be, and so is a table of nobody", async () => {
  const now = new Date().toISOString();
  expect(await publish({ at: now })).toMatchObject({
    status: 409,
    body: {
      code: "conflict",
      detail: expect.stringMatching(
        /^This month runs until \d{4}-.*: publish its table when it is over\.$/,
      ) as string,
    },
  });
  expect(await publish({ at: "2025-03-10" })).toMatchObject({
    status: 409,
    body: { detail: "Nobody has a rank in this month: there is no table to publish." },
  });
});

test("only who may edit publishes, and not from another site; who may read sees what was published", async () => {
  const reader = await app.token("read");
  const before = await listed();
  const asReader = { ...asAdmin, authorization: `Bearer ${reader.text}` };
  expect((await publish({ at: "2026-02-10", period: "week" }, asReader)).status).toBe(403);
  expect(
    (await publish({ at: "2026-02-10", period: "week" }, { "content-type": "application/json" })).status,
  ).toBe(401);
  const signedIn = await app.ask("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: ADMIN_TOKEN }),
  });
  const cookie = String(signedIn.headers["set-cookie"]).split(";")[0] ?? "";
  const foreign = { "content-type": "application/json", cookie, origin: "https://elsewhere.example" };
  expect((await publish({ at: "2026-02-10", period: "week" }, foreign)).status).toBe(403);
  expect(await listed()).toEqual(before);
  expect((await app.get(`${PATH}/snapshots`, { authorization: `Bearer ${reader.text}` })).status).toBe(200);
  const sender = await app.token("ingest:*");
  expect((await app.get(`${PATH}/snapshots`, { authorization: `Bearer ${sender.text}` })).status).toBe(403);
});

test.each([
  ["an unknown KPI", "/api/v1/kpis/nothing/league/snapshots"],
  ["an unknown table", `${PATH}/snapshots/0123456789abcdef`],
])("%s is a 404 with a sentence", async (_, path) => {
  const { status, body } = await app.get(path);
  expect([status, body]).toEqual([
    404,
    expect.objectContaining({ code: "not-found", detail: expect.stringMatching(/\.$/) as string }),
  ]);
});

test("a table is found under its own KPI only", async () => {
  const { id } = (await publish({ at: "2026-02-10" })).body as LeagueSnapshot;
  expect((await app.get(`/api/v1/kpis/sales.deals/league/snapshots/${id}`)).status).toBe(404);
});

test.each([
  [{}, 400],
  [{ at: "yesterday" }, 400],
  [{ at: "2026-02-10", period: "fortnight" }, 400],
  [{ at: "2026-02-10", colour: "red" }, 400],
  [{ at: "2026-02-10", unit: "sales/mars" }, 404],
])("what is asked for wrongly, such as %j, is not published", async (body, status) => {
  const before = await listed();
  expect((await publish(body)).status).toBe(status);
  expect(await listed()).toEqual(before);
});
