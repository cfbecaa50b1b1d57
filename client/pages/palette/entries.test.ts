import { expect, test } from "vitest";
import { createUnitTree } from "../../../shared/kpi/units-tree.ts";
import { ACME_KPIS, ACME_UNITS } from "../../testing/acme.ts";
import { entriesInUnits, entriesOf } from "./entries.ts";
import { groupFound } from "./group-found.ts";
import { rank, wordsOf } from "./rank.ts";

const tree = createUnitTree(ACME_UNITS);
const known = { kpis: ACME_KPIS, tree, nameOf: (unit: string) => tree.get(unit)?.name ?? unit };
const boards = [
  { id: "company", name: "Acme", origin: "file" as const },
  { id: "floor", name: "Sales floor", origin: "studio" as const },
];

const find = (query: string) =>
  groupFound(rank([...entriesOf(known, boards), ...entriesInUnits(known, wordsOf(query))], query, []), 3).map(
    ({ title, entries }) => [title, entries.map(({ name, note, path }) => `${name} (${note}) ${path}`)],
  );

test("KPIs, units, boards and people are found by their names, each under its kind", () => {
  expect(find("sales")).toEqual([
    [
      "Units",
      [
        "Sales (Acme) /departments/sales",
        "EMEA (Sales) /departments/sales/emea",
        "Americas (Sales) /departments/sales/americas",
      ],
    ],
    ["Boards", ["Sales floor (Board) /boards/floor"]],
    [
      "KPIs",
      [
        "Sales revenue (Sales, Tier 1) /kpis/sales.revenue",
        "Win rate (Sales, Tier 1) /kpis/sales.win-rate",
        "Deals won (Sales, Tier 2) /kpis/sales.deals",
      ],
    ],
    [
      "People",
      [
        "Sales director (Owner of 2 KPIs) /kpis?owner=Sales+director",
        "Head of sales (Owner of 1 KPI) /kpis?owner=Head+of+sales",
        "Ana Ribeiro (EMEA) /departments/sales/emea/ana",
      ],
    ],
  ]);
  expect(find("ribeiro")).toEqual([["People", ["Ana Ribeiro (EMEA) /departments/sales/emea/ana"]]]);
});

test("a KPI is found by its id, its owner and its description", () => {
  expect(find("finance.profit")).toEqual([["KPIs", ["Profit (Acme, Tier 1) /kpis/finance.profit"]]]);
  expect(find("managing director profit")).toEqual([
    ["KPIs", ["Profit (Acme, Tier 1) /kpis/finance.profit"]],
  ]);
  expect(find("winning one customer")).toEqual([
    ["KPIs", ["Customer acquisition cost (Sales, Tier 1) /kpis/sales.acquisition-cost"]],
  ]);
});

test("a KPI and a unit below its own name the KPI as that unit reads it", () => {
  expect(find("revenue emea")).toEqual([
    ["KPIs", ["Sales revenue (EMEA, Tier 1) /kpis/sales.revenue?unit=sales/emea"]],
  ]);
  expect(find("revenue ana")).toEqual([
    ["KPIs", ["Sales revenue (Ana Ribeiro, Tier 1) /kpis/sales.revenue?unit=sales/emea/ana"]],
  ]);
});

test("pages are found; the company's board is the start", () => {
  expect(find("acme")).toEqual([
    ["Boards", ["Acme (Board) /"]],
    ["Units", ["Acme (company) /departments/company"]],
    [
      "KPIs",
      [
        "Profit (Acme, Tier 1) /kpis/finance.profit",
        "Time until the phone is answered (Acme, Tier 2) /kpis/company.call-wait",
      ],
    ],
  ]);
  expect(find("objectives")).toEqual([
    ["Pages", ["Objectives (How far goals are) /objectives"]],
    ["Glossary", ["Objective and key result (What it means) /glossary#objective"]],
  ]);
  expect(find("televisions")).toEqual([["Pages", ["Screens (Pair and direct televisions) /admin/screens"]]]);
});

test("[O2] a retired KPI is found, and marked", () => {
  const kpis = ACME_KPIS.map((kpi) =>
    kpi.id === "sales.deals" ? { ...kpi, retired: { on: "2026-06-30", reason: "Counts effort" } } : kpi,
  );
  const notes = entriesOf({ ...known, kpis }, boards).filter(({ key }) => key === "kpi sales.deals");
  expect(notes.map(({ note }) => note)).toEqual(["Sales, retired"]);
});
