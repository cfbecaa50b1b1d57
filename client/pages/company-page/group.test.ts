import { expect, test } from "vitest";
import { createUnitTree } from "../../../shared/kpi/units-tree.ts";
import { ACME_KPIS, ACME_UNITS } from "../../testing/acme.ts";
import { type Group, groupKpis } from "./group.ts";

const tree = createUnitTree(ACME_UNITS);
const group = (by: Parameters<typeof groupKpis>[3]) => groupKpis(tree, ACME_KPIS, "company", by);

/** `Sales: Growth sales.revenue, Cost –`; a gap is a dash. */
const draw = (groups: readonly Group[]) =>
  groups.map(({ title, cells }) => [
    title,
    cells.map(({ label, kpis }) => `${label}: ${kpis.map(({ id }) => id).join(" ") || "–"}`),
  ]);

test("[O3] every department has a cell for each category, and one without a Tier 1 KPI is a gap", () => {
  expect(draw(group("department"))).toEqual([
    ["Acme", ["Growth: finance.profit", "Performance: –", "Cost: –"]],
    ["Sales", ["Growth: sales.revenue", "Performance: sales.win-rate", "Cost: sales.acquisition-cost"]],
    ["Support", ["Growth: –", "Performance: support.csat", "Cost: –"]],
    ["Finance", ["Growth: –", "Performance: –", "Cost: –"]],
  ]);
  expect(group("department")[2]?.cells.map(({ gap }) => gap)).toEqual([
    "No Tier 1 KPI for growth yet",
    "No Tier 1 KPI for performance yet",
    "No Tier 1 KPI for cost yet",
  ]);
});

test("[tiers] a category asks its question of every department", () => {
  expect(group("category").map(({ question }) => question)).toEqual([
    "Are we growing?",
    "Are we getting better?",
    "Are we burning well?",
  ]);
  expect(draw(group("category"))[2]).toEqual([
    "Cost",
    ["Acme: –", "Sales: sales.acquisition-cost", "Support: –", "Finance: –"],
  ]);
});

test("[O5] a perspective without a KPI is one gap; KPIs that name none stand at the end", () => {
  expect(draw(group("perspective"))).toEqual([
    ["Financial", ["Sales: sales.revenue"]],
    ["Customer", ["All departments: –"]],
    ["Internal process", ["All departments: –"]],
    ["Learning and growth", ["All departments: –"]],
    [
      "No perspective named",
      [
        "Acme: finance.profit",
        "Sales: sales.acquisition-cost",
        "Sales: sales.win-rate",
        "Support: support.csat",
      ],
    ],
  ]);
  const named = ACME_KPIS.map((kpi) => ({ ...kpi, perspective: "customer" as const }));
  expect(groupKpis(tree, named, "company", "perspective").map(({ title }) => title)).toEqual([
    "Financial",
    "Customer",
    "Internal process",
    "Learning and growth",
  ]);
});

test("a team's Tier 1 KPI stands in its department; without a company the units on top are the departments", () => {
  const units = createUnitTree(ACME_UNITS.filter(({ kind }) => kind !== "company"));
  const [kpi] = ACME_KPIS;
  if (!kpi) throw new Error("Acme has KPIs");
  const ofTeam = { ...kpi, unit: "sales/emea" };
  expect(draw(groupKpis(units, [ofTeam], undefined, "department"))).toEqual([
    ["Sales", ["Growth: sales.revenue", "Performance: –", "Cost: –"]],
    ["Support", ["Growth: –", "Performance: –", "Cost: –"]],
    ["Finance", ["Growth: –", "Performance: –", "Cost: –"]],
  ]);
});
