import { afterAll, beforeAll, expect, test } from "vitest";
import type { OverviewItem } from "../../shared/protocol/history-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  const oneMetric = SMALL_CATALOGUE.replace("Europe/Berlin}", "Europe/Berlin, oneMetric: finance.profit}");
  app = await startApp({ catalogueText: oneMetric });
  await app.push([
    { kpi: "sales.revenue", at: "2026-02-28T23:30:00+01:00", value: 1, unit: "sales/emea" },
    { kpi: "sales.revenue", at: "2026-03-01T00:00:00+01:00", value: 10, unit: "sales/emea" },
    { kpi: "sales.revenue", at: "2026-03-31T23:59:59+02:00", value: 20, unit: "sales/apac" },
    { kpi: "finance.cost", at: "2026-03-15T12:00:00Z", value: 5 },
  ]);
});
afterAll(() => app.close());

const overview = async (query: string) =>
  ((await app.get(`/api/v1/overview?${query}`)).body as List<OverviewItem>).items;

test("[O4] the one metric that matters comes first, then Tier 1; each as its own reading says", async () => {
  const items = await overview("at=2026-03-10");
  expect(items.map(({ reading }) => reading.kpi)).toEqual([
    "finance.profit",
    "sales.revenue",
    "finance.cost",
  ]);
  for (const { reading } of items) {
    const alone = await app.get(`/api/v1/kpis/${reading.kpi}/reading?at=2026-03-10`);
    expect(reading).toEqual(alone.body);
  }
});

test("[K5, K7, K8] recent values end with the period that is meant; a month without a number is a gap", async () => {
  const items = await overview("at=2026-03-10");
  const none = Array.from({ length: 10 }, () => null);
  expect(items.map(({ points }) => points)).toEqual([
    [...none, null, 25],
    [...none, 1, 30],
    [...none, null, 5],
  ]);
});

test("another kind of period counts for all of them", async () => {
  const items = await overview("period=day&at=2026-03-15");
  expect(items.map(({ reading }) => reading.period.start)).toEqual(
    items.map(() => "2026-03-15T00:00:00+01:00"),
  );
  expect(items.map(({ points }) => [points.length, points.at(-1)])).toEqual([
    [14, null],
    [14, null],
    [14, 5],
  ]);
});

test.each(["period=fortnight", "at=yesterday", "unit=sales"])(
  "%s is refused with a sentence",
  async (query) => {
    const { status, body } = await app.get(`/api/v1/overview?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "bad-request", detail: expect.stringMatching(/\.$/) as string });
  },
);
