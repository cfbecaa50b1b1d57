import { expect, test } from "vitest";
import { aCatalogue, aKpi, aUnit } from "../testing/factories.ts";
import { joinKpis } from "./join-kpis.ts";

const files = aCatalogue({
  units: [aUnit("sales")],
  kpis: [aKpi({ id: "sales.revenue", unit: "sales" })],
});
const { aggregate: _, ...formula } = aKpi({ unit: "sales" });
const ids = ({ catalogue }: ReturnType<typeof joinKpis>) => catalogue.kpis.map(({ id }) => id);

test("KPIs made in the browser come behind those of the files; without any the catalogue is the same object", () => {
  expect(ids(joinKpis(files, [aKpi({ id: "sales.calls", unit: "sales" })]))).toEqual([
    "sales.revenue",
    "sales.calls",
  ]);
  expect(joinKpis(files, []).catalogue).toBe(files);
});

test("[K7] one whose unit is gone or whose id a file defines stands aside with the reason; the others are in use", () => {
  const joined = joinKpis(files, [
    aKpi({ id: "sales.revenue", unit: "sales", name: "Mine" }),
    aKpi({ id: "support.csat", unit: "support" }),
    aKpi({ id: "sales.calls", unit: "sales" }),
  ]);
  expect(ids(joined)).toEqual(["sales.revenue", "sales.calls"]);
  expect(joined.catalogue.kpis[0]).toBe(files.kpis[0]);
  expect(joined.aside.map(({ kpi }) => kpi)).toEqual(["sales.revenue", "support.csat"]);
  expect(joined.aside[0]?.detail).toContain("defined twice");
});

test("[K7] what reads one that stands aside stands aside, too, and never takes a file's KPI with it", () => {
  const joined = joinKpis(files, [
    aKpi({ id: "lost", unit: "nowhere" }),
    { ...formula, id: "ratio", formula: "lost / sales.revenue" },
    { ...formula, id: "ratio2", formula: "ratio * 2" },
    { ...formula, id: "double", formula: "sales.revenue * 2" },
  ]);
  expect(ids(joined)).toEqual(["sales.revenue", "double"]);
  expect(joined.aside.map(({ kpi }) => kpi)).toEqual(["lost", "ratio", "ratio2"]);
});

test("[K7] of a circle of formulas none is in use", () => {
  const joined = joinKpis(files, [
    { ...formula, id: "a", formula: "b + 1" },
    { ...formula, id: "b", formula: "a + 1" },
  ]);
  expect([ids(joined), joined.aside.length > 0]).toEqual([["sales.revenue"], true]);
});
