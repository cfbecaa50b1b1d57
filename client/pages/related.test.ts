import { expect, test } from "vitest";
import { createUnitTree } from "../../shared/kpi/units-tree.ts";
import { unitBeside } from "../../shared/kpi/unit-beside.ts";
import { ACME_KPIS, ACME_UNITS } from "../testing/acme.ts";
import { branchesOf, kpisFor, kpisNamed } from "./related.ts";

const tree = createUnitTree(ACME_UNITS);
const ids = (kpis: readonly { readonly id: string }[]): string[] => kpis.map(({ id }) => id);
const named = (id: string) => {
  const kpi = ACME_KPIS.find((candidate) => candidate.id === id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi;
};

test("a driver is read for the same team where it knows it, else for its own unit", () => {
  expect(unitBeside(tree, named("sales.win-rate"), "sales/emea")).toBe("sales/emea");
  expect(unitBeside(tree, named("finance.cost"), "sales/emea")).toBe("finance");
  expect(unitBeside(tree, named("finance.cost"), "company")).toBe("finance");
});

test("a team without KPIs of its own shows those of the nearest unit above", () => {
  const { from, kpis } = kpisFor(tree, ACME_KPIS, "sales/emea");
  expect(from).toBe("sales");
  expect(ids(kpis)).toEqual(ids(ACME_KPIS.filter(({ unit }) => unit === "sales")));
});

test("drivers hang under the Tier 1 KPI that they drive; what drives none is left over", () => {
  const own = ACME_KPIS.filter(({ unit }) => unit === "sales");
  const { branches, rest } = branchesOf(own, ACME_KPIS);
  expect(branches.map(({ kpi, drivers }) => [kpi.id, ids(drivers)])).toEqual([
    ["sales.revenue", ["sales.win-rate", "sales.deals", "sales.cycle"]],
    ["sales.acquisition-cost", []],
    ["sales.win-rate", []],
  ]);
  expect(ids(rest)).toEqual(["sales.pipeline"]);
});

test("ids that the catalogue does not know are left out", () => {
  expect(ids(kpisNamed(ACME_KPIS, ["gone", "finance.cost"]))).toEqual(["finance.cost"]);
});

test("[O2] a retired KPI is none of a unit's, and hangs under nothing", () => {
  const kpis = ACME_KPIS.map((kpi) =>
    kpi.id === "sales.deals" ? { ...kpi, retired: { on: "2026-06-30", reason: "Done" } } : kpi,
  );
  const { kpis: own } = kpisFor(tree, kpis, "sales");
  const shown = branchesOf(own, kpis).branches.flatMap(({ kpi, drivers }) => [kpi.id, ...ids(drivers)]);
  expect([ids(own).includes("sales.deals"), shown.includes("sales.deals")]).toEqual([false, false]);
});
