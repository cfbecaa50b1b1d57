import { expect, test } from "vitest";
import { aCatalogue, aFormulaKpi, aKpi, aScorecard } from "../testing/factories.ts";
import { checkKpi } from "./check-kpi.ts";
import type { Catalogue } from "./schema.ts";

const check = (value: unknown, catalogue: Partial<Catalogue> = {}, id = "sales.deals") =>
  checkKpi(id, value, aCatalogue(catalogue));
const errors = (value: unknown, catalogue?: Partial<Catalogue>, id?: string) => {
  const checked = check(value, catalogue, id);
  return checked.ok ? [] : checked.problem;
};
const paths = (value: unknown, catalogue?: Partial<Catalogue>) =>
  errors(value, catalogue).map(({ path }) => path);
const deals = (overrides: object = {}) => ({ ...aKpi({ id: "sales.deals", name: "Deals" }), ...overrides });

test("[K1] a KPI is taken as the YAML has it; without an id it gets that of its address", () => {
  const { id: _, ...anonymous } = deals();
  expect([check(deals()), check(anonymous)]).toEqual([
    { ok: true, value: deals() },
    { ok: true, value: deals() },
  ]);
});

test("all that is wrong is told at once: fields of its own, and what they refer to", () => {
  const wrong = deals({
    name: "",
    colour: "red",
    unit: "slaes",
    drives: ["sales.revenu"],
    target: { plan: [{ from: "2026-01-01", value: [1, 2] }] },
    bands: { atRisk: 0.9, onTrack: 0.8, met: 1 },
  });
  expect(errors(wrong)).toEqual([
    { path: "name", code: "invalid", detail: '"" does not fit: expected at least one character' },
    { path: "colour", code: "invalid", detail: "no such field" },
    { path: "unit", code: "invalid", detail: "there is no unit 'slaes'; did you mean 'sales'?" },
    {
      path: "drives.0",
      code: "invalid",
      detail: "there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    },
    { path: "target.plan.0.value", code: "invalid", detail: "direction higher asks for a single number" },
    { path: "bands", code: "invalid", detail: "the bands must rise: atRisk < onTrack < met" },
  ]);
});

test("what is missing is named once, and nothing is said of what depends on it", () => {
  expect(paths({ target: { plan: [{ from: "2026-01-01", value: 1 }] } }).sort()).toEqual([
    "aggregate",
    "category",
    "direction",
    "measure",
    "name",
    "period",
    "tier",
    "unit",
  ]);
  expect(paths(deals({ aggregate: "median" }))).toEqual(["aggregate"]);
  expect(paths(deals({ formula: "sales.revenue" }))).toEqual(["formula"]);
});

test("what is no object is refused, whatever it is", () => {
  for (const value of [undefined, null, 7, "kpi", [], [deals()]]) {
    expect(errors(value)[0], JSON.stringify(value)).toMatchObject({ path: "", code: "invalid" });
  }
});

test("an id that is not that of the address is no right one, and neither is one that no id can be", () => {
  expect(errors(deals({ id: "sales.other" }))).toMatchObject([{ path: "id", code: "other-id" }]);
  expect(errors(deals({ id: "Sales Deals" }), {}, "Sales Deals")).toMatchObject([{ path: "id" }]);
});

test("[K7] a circle is told once, of the KPI that closes it", () => {
  const profit = aFormulaKpi("sales.deals * 2", { id: "sales.profit" });
  const { aggregate: _, ...rest } = deals({ formula: "sales.profit / 2" });
  expect(errors(rest, { kpis: [aKpi(), profit, deals()] })).toEqual([
    { path: "formula", code: "invalid", detail: "reads itself: sales.deals → sales.profit → sales.deals" },
  ]);
});

test("[S6] what it would break elsewhere is told by its place there", () => {
  const scorecards = [aScorecard({ items: [{ kpi: "sales.deals", weight: 100 }] })];
  const target = { plan: [{ from: "2026-01-01", value: 1 }] };
  expect(errors(deals({ target }), { kpis: [deals({ target })], scorecards })).toEqual([]);
  expect(errors(deals(), { kpis: [deals({ target })], scorecards })).toMatchObject([
    { path: "scorecards[account-executive].items.0.kpi", code: "breaks" },
  ]);
  // What was wrong before is not its doing.
  expect(errors(deals(), { kpis: [deals()], scorecards })).toEqual([]);
});
