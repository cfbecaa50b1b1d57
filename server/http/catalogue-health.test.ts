import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnitHealthView } from "../../shared/protocol/catalogue-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { DAY_MS } from "../../shared/units/time.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
kpis:
  - {id: sales.revenue, name: Revenue, description: Invoiced, why: Growth, owner: Director of Sales, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month, target: {plan: [{from: 2020-01-01, value: 9}]}, benchmark: {value: 5}}
  - {id: sales.calls, name: Calls made, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: count, period: month}
`;
const PATH = "/api/v1/catalogue/health";
const longAgo = Math.floor((Date.now() - 91 * DAY_MS) / 1000) * 1000;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
  await app.push([
    { kpi: "sales.revenue", unit: "sales", value: 4 },
    { kpi: "sales.calls", unit: "sales", at: new Date(longAgo).toISOString(), value: 1 },
  ]);
});
afterAll(() => app.close());

test("[O3] the catalogue's health is told by department, by its definitions and by the facts that came", async () => {
  const { items } = (await app.get(PATH)).body as List<UnitHealthView>;
  // Four of the department, two of the revenue, four of the calls.
  expect(items.map(({ unit, checks }) => ({ unit, checks }))).toEqual([{ unit: "sales", checks: 10 }]);
  const findings = items.flatMap((item) => item.findings);
  const instants = findings.flatMap((finding) =>
    finding.check === "fresh" && finding.newest !== undefined ? [Date.parse(finding.newest)] : [],
  );
  expect(instants).toEqual([longAgo]);
  expect(findings.map(({ check }) => check)).toEqual([
    "category",
    "category",
    "defined",
    "drives",
    "outcome",
    "fresh",
  ]);
});
