import { expect, test } from "vitest";
import { aCatalogue, aKpi, aUnit } from "../../testing/factories.ts";
import { branchOf, subjectOf } from "./subject.ts";

const kpis = [
  aKpi({ id: "cost", category: "cost" }),
  aKpi({ id: "driver", tier: 2 }),
  aKpi({ id: "growth" }),
  aKpi({ id: "one", tier: 2, unit: "support" }),
  aKpi({ id: "team", unit: "sales/emea" }),
];
const catalogue = aCatalogue({ kpis });
const withOne = { ...catalogue, organisation: { ...catalogue.organisation, oneMetric: "one" } };
const shown = ({ kpis: all }: ReturnType<typeof subjectOf>) =>
  all.map(({ kpi, unit }) => (unit === undefined ? kpi.id : `${kpi.id}@${unit}`));

test("[O4] the one metric comes first, then Tier 1, then growth before performance before cost", () => {
  expect(shown(branchOf(withOne, undefined))).toEqual(["one", "growth", "team", "cost", "driver"]);
});

test("a unit is measured by its own KPIs, else by those below it, else by its share of those above", () => {
  expect(shown(subjectOf(catalogue, "sales"))).toEqual(["growth", "cost", "driver"]);
  expect(shown(branchOf(catalogue, "sales"))).toEqual(["growth", "team", "cost", "driver"]);
  expect(shown(subjectOf(catalogue, "company"))).toEqual(["growth", "team", "cost", "driver", "one"]);
  expect(shown(subjectOf(catalogue, "sales/emea"))).toEqual(["team"]);
  expect(shown(subjectOf(catalogue, "sales/emea/ana"))).toEqual(["team@sales/emea/ana"]);
  expect(shown(subjectOf(catalogue, "sales/apac"))).toEqual([
    "growth@sales/apac",
    "cost@sales/apac",
    "driver@sales/apac",
  ]);
});

test("an organisation without a unit above all others has all its KPIs, and no unit", () => {
  const flat = { ...catalogue, units: [aUnit("sales"), aUnit("support")] };
  expect(branchOf(flat, undefined)).toMatchObject({ unit: undefined, name: "Acme" });
  expect(shown(branchOf(flat, undefined))).toHaveLength(5);
});
