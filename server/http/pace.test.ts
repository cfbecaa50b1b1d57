import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pace } from "../../shared/protocol/history-views.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.push([
    { kpi: "sales.revenue", at: "2026-02-28T23:30:00+01:00", value: 1, unit: "sales/emea" },
    { kpi: "sales.revenue", at: "2026-03-02T10:00:00+01:00", value: 200_000, unit: "sales/emea" },
    { kpi: "sales.revenue", at: "2026-03-31T23:59:59+02:00", value: 240_000, unit: "sales/apac" },
    { kpi: "sales.win-rate", at: "2026-03-15T12:00:00Z", numerator: 1, denominator: 4, unit: "sales/emea" },
  ]);
});
afterAll(() => app.close());

async function pace(rest: string): Promise<Pace> {
  const { status, body } = await app.get(`/api/v1/kpis/${rest}`);
  expect(status).toBe(200);
  return body as Pace;
}

test("[T3, T4] a month that is over has missed its target or not, and nothing is needed any more", async () => {
  const { parts, ...head } = await pace("sales.revenue/pace?at=2026-03-10");
  expect(head).toEqual({
    kpi: "sales.revenue",
    unit: "sales",
    period: { kind: "month", start: "2026-03-01T00:00:00+01:00", end: "2026-04-01T00:00:00+02:00" },
    grain: "day",
    state: "value",
    value: 440_000,
    target: 500_000,
    expected: 500_000,
    runRate: {
      kind: "missed",
      target: 500_000,
      ended: true,
      pace: "time",
      toGo: 60_000,
      rates: [
        {
          per: "week",
          count: expect.closeTo(31 / 7, 9) as number,
          left: 0,
          planned: expect.closeTo(500_000 / (31 / 7), 6) as number,
        },
        { per: "business-day", count: 22, left: 0, planned: expect.closeTo(500_000 / 22, 6) as number },
        { per: "day", count: 31, left: 0, planned: expect.closeTo(500_000 / 31, 6) as number },
      ],
    },
  });
  expect(parts.map(({ total }) => total)).toEqual([
    undefined,
    ...Array.from({ length: 29 }, () => 200_000),
    440_000,
  ]);
  // The 29th has 23 hours: by its end 28 days of 24 hours and those have passed, of 743 in all.
  expect(parts[28]?.expected).toBeCloseTo((500_000 * (28 * 24 + 23)) / 743, 6);
});

test("[T1] a unit without a target of its own has none, and a period without one says so", async () => {
  const emea = await pace("sales.revenue/pace?at=2026-03-10&unit=sales/emea");
  expect(emea).toMatchObject({ value: 200_000, runRate: { kind: "none", reason: "no-target" } });
  expect(emea.parts[1]).toEqual({
    start: "2026-03-02T00:00:00+01:00",
    end: "2026-03-03T00:00:00+01:00",
    business: true,
    value: 200_000,
    total: 200_000,
  });
  expect(await pace("sales.win-rate/pace?at=2026-03-10")).toMatchObject({
    runRate: { kind: "none", reason: "not-an-amount" },
  });
});

test("without a period and an instant it is the KPI's own period, the one that contains now", async () => {
  const { period, parts } = await pace("sales.revenue/pace");
  expect(period.kind).toBe("month");
  expect(Date.parse(period.start)).toBeLessThanOrEqual(Date.now());
  expect(Date.parse(period.end)).toBeGreaterThan(Date.now());
  expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([period.start, period.end]);
});

test.each([
  ["nothing/pace", 404, "not-found"],
  ["sales.revenue/pace?unit=sales/mars", 404, "not-found"],
  ["sales.revenue/pace?at=yesterday", 400, "bad-request"],
  ["sales.revenue/pace?period=fortnight", 400, "bad-request"],
  ["sales.revenue/pace?colour=red", 400, "bad-request"],
])("%s is a %i with a sentence", async (rest, status, code) => {
  const answer = await app.get(`/api/v1/kpis/${rest}`);
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/\.$/) as string });
});

test.each(["0001-01-01", "9999-12-31", "2026-03-29T02:30:00%2B01:00"])(
  "an odd instant such as %s is answered, never with a fault of the server",
  async (at) => {
    for (const period of ["hour", "day", "week", "month", "quarter", "year"]) {
      const { status } = await app.get(`/api/v1/kpis/sales.revenue/pace?at=${at}&period=${period}`);
      expect([200, 400], `${period}: ${status}`).toContain(status);
    }
  },
);
