import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BenchmarkOrigin, Comparison, Realism } from "../../shared/protocol/history-views.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
kpis:
  - id: revenue
    name: Revenue
    unit: sales
    tier: 1
    category: growth
    measure: {kind: number}
    direction: higher
    aggregate: sum
    period: month
    benchmark: {trailing: 12 months}
    target: {plan: [{from: 2025-01-01, value: 25}, {from: 2025-08-01, value: 161}]}
  - {id: wait, name: Wait, unit: sales, tier: 2, category: cost, measure: {kind: number}, direction: lower, aggregate: mean, period: month, benchmark: {value: 9, source: A survey, date: 2025-01-31}, target: {plan: [{from: 2025-01-01, value: 20}]}}
  - {id: deals, name: Deals, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: count, period: month}
annotations:
  - {from: 2025-03-10, to: 2025-04-02, text: Strike, notComparable: true, kpi: revenue}
`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  const fact = (kpi: string, month: string, value: number, unit = "sales/emea") => ({
    kpi,
    unit,
    at: `${month}T12:00:00Z`,
    value,
  });
  await app.push([
    ...["01", "02", "03", "04", "05", "06", "07"].map((month, index) =>
      fact("revenue", `2025-${month}-10`, 10 * (index + 1)),
    ),
    fact("revenue", "2025-08-02", 5),
    fact("revenue", "2025-08-20", 40),
    fact("revenue", "2024-08-05", 30),
    ...["02", "03", "04", "05", "06", "07"].map((month) => fact("wait", `2025-${month}-10`, 15)),
  ]);
});
afterAll(() => app.close());

async function ask<T>(path: string): Promise<T> {
  const { status, body } = await app.get(`/api/v1/kpis/${path}`);
  expect(status).toBe(200);
  return body as T;
}
const AUGUST = { kind: "month", start: "2025-08-01T00:00:00+02:00", end: "2025-09-01T00:00:00+02:00" };

describe("[T5] where a benchmark comes from", () => {
  test("are twelve months: those used with their value, those left out with the reason and the annotation", async () => {
    const { months, ...head } = await ask<BenchmarkOrigin>("revenue/benchmark?at=2025-08-10");
    expect(head).toEqual({
      kpi: "revenue",
      unit: "sales",
      period: AUGUST,
      benchmark: { value: 40, months: 6, leftOut: 2 },
    });
    const annotation = {
      from: "2025-03-10",
      to: "2025-04-02",
      text: "Strike",
      notComparable: true,
      kpi: "revenue",
    };
    const left = (reason: string, more = {}) => ({ use: "left-out", reason, ...more });
    expect(months.map(({ start, end: _, ...use }) => [start.slice(0, 7), use])).toEqual([
      ["2024-08", { use: "used", value: 30 }],
      ...["09", "10", "11", "12"].map((month) => [`2024-${month}`, left("no-data")]),
      ["2025-01", { use: "used", value: 10 }],
      ["2025-02", { use: "used", value: 20 }],
      ["2025-03", left("not-comparable", { annotation })],
      ["2025-04", left("not-comparable", { annotation })],
      ["2025-05", { use: "used", value: 50 }],
      ["2025-06", { use: "used", value: 60 }],
      ["2025-07", { use: "used", value: 70 }],
    ]);
  });

  test("may be a given value with its source, or nothing", async () => {
    expect(await ask("wait/benchmark?at=2025-08-10")).toEqual({
      kpi: "wait",
      unit: "sales",
      period: AUGUST,
      benchmark: { value: 9, source: "A survey", date: "2025-01-31" },
      months: [],
    });
    expect(await ask("deals/benchmark?at=2025-08-10")).toEqual({
      kpi: "deals",
      unit: "sales",
      period: AUGUST,
      months: [],
    });
  });
});

describe("[T6] a target is pointed out", () => {
  const hints = async (path: string) => (await ask<Realism>(path)).hints;

  test("that was met in each of the last six periods, or asks more than twice the best month", async () => {
    expect(await hints("wait/realism?at=2025-08-10")).toEqual([{ kind: "set-too-low", periods: 6 }]);
    expect(await hints("revenue/realism?at=2025-08-10")).toEqual([
      { kind: "too-far", times: 2.3, best: 70, target: 161 },
    ]);
    expect(await hints("revenue/realism?at=2025-07-10")).toEqual([]);
  });

  test("not of a unit that has none, and not of a KPI without one", async () => {
    expect(await hints("wait/realism?at=2025-08-10&unit=sales/emea")).toEqual([]);
    expect(await hints("deals/realism?at=2025-08-10")).toEqual([]);
  });
});

describe("[P3, P4] a complete month is compared", () => {
  const compare = (kind: string) => ask<Comparison>(`revenue/comparison?at=2025-08-10&with=${kind}`);

  test("with the whole month before, or that of the year before", async () => {
    const july = { kind: "month", start: "2025-07-01T00:00:00+02:00", end: "2025-08-01T00:00:00+02:00" };
    expect(await compare("previous")).toEqual({
      kpi: "revenue",
      unit: "sales",
      period: AUGUST,
      with: "previous",
      earlier: { period: july, until: july.end, basis: "whole-period", value: 70 },
      change: { absolute: -25, relative: -0.357142857142857 },
    });
    expect(await compare("year")).toMatchObject({
      with: "year",
      earlier: { until: "2024-09-01T00:00:00+02:00", basis: "whole-period", value: 30 },
      change: { absolute: 15, relative: 0.5 },
    });
    expect(await compare("share")).toMatchObject({ earlier: { basis: "whole-period", value: 70 } });
  });

  test("with any other one that is named", async () => {
    const answer = await ask<Comparison>("revenue/comparison?at=2025-08-10&earlier=2025-06-20");
    expect(answer).toMatchObject({
      earlier: { period: { start: "2025-06-01T00:00:00+02:00" }, basis: "whole-period", value: 60 },
      change: { absolute: -15, relative: -0.25 },
    });
  });

  test("with nothing, where nothing was reported", async () => {
    const answer = await ask<Comparison>("deals/comparison?at=2025-08-10");
    expect([answer.with, answer.earlier.value, answer.change]).toEqual(["previous", undefined, undefined]);
  });
});

test.each(["benchmark", "realism", "comparison"])(
  "%s of what there is not, or is not understood, is refused",
  async (what) => {
    const status = async (path: string) => (await app.get(`/api/v1/kpis/${path}`)).status;
    expect([
      await status(`nothing/${what}`),
      await status(`revenue/${what}?unit=mars`),
      await status(`revenue/${what}?at=soon`),
      await status(`revenue/${what}?with=luck`),
      await status(`revenue/${what}?earlier=soon`),
    ]).toEqual([404, 404, 400, 400, 400]);
    expect((await app.get(`/api/v1/kpis/revenue/${what}`, { host: "kpi.example.com" })).status).toBe(401);
  },
);
