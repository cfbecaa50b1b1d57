import { describe, expect, test } from "vitest";
import type { Kpi } from "../../kpi/definition.ts";
import { aCatalogue, aFormulaKpi, aKpi, aKri, at, aUnit } from "../../testing/factories.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../units/time.ts";
import { createModel } from "../model.ts";
import type { Catalogue } from "../schema.ts";
import { catalogueHealth } from "./health.ts";

const now = at("2026-11-21T12:00:00Z");
const UNITS = [
  aUnit("company", { kind: "company" }),
  aUnit("sales", { kind: "department" }),
  aUnit("sales/emea"),
  aUnit("finance", { kind: "department" }),
];
/** All that a definition should have. */
const WHOLE: Partial<Kpi> = {
  owner: "Director",
  description: "What it is",
  why: "What it is for",
  target: { plan: [{ from: "2026-01-01", value: 10 }] },
  benchmark: { trailing: "12 months" },
};
const whole = (id: string, overrides: Partial<Kpi> = {}): Kpi =>
  aKpi({ id, name: id, unit: "sales", ...WHOLE, ...overrides });
const THREE = [
  whole("growth", { category: "growth" }),
  whole("performance", { category: "performance" }),
  whole("cost", { category: "cost" }),
];

const healthOf = (overrides: Partial<Catalogue>, newest?: ReadonlyMap<string, UnixMs>) => {
  const catalogue = aCatalogue({ units: UNITS, kpis: THREE, kris: [], ...overrides });
  const fresh = new Map(catalogue.kpis.map(({ id }) => [id, now]));
  return catalogueHealth(createModel(catalogue), newest ?? fresh, now);
};
const findingsOf = (...given: Parameters<typeof healthOf>) =>
  healthOf(...given).flatMap(({ unit, findings }) => findings.map((finding) => ({ unit, ...finding })));

test("[O3] a department with one whole KPI in each category fulfils every check", () => {
  // One check of their number, three of categories, and two of each KPI.
  expect(healthOf({})).toEqual([{ unit: "sales", checks: 10, findings: [] }]);
});

describe("[O3] a department", () => {
  test("has at most three Tier 1 KPIs, those of its teams counted", () => {
    const kpis = [...THREE, whole("fourth", { unit: "sales/emea", category: "growth" })];
    expect(findingsOf({ kpis })).toEqual([
      { unit: "sales", check: "few-tier-1", kpis: ["growth", "performance", "cost", "fourth"] },
    ]);
  });

  test("has a Tier 1 KPI in each category; a driver is none", () => {
    const kpis = [...THREE.slice(0, 2), whole("spend", { category: "cost", tier: 2, drives: ["growth"] })];
    expect(findingsOf({ kpis })).toEqual([{ unit: "sales", check: "category", category: "cost" }]);
  });

  test("without any KPI is not judged, nor is the company as if it were one", () => {
    const kpis = [...THREE, whole("profit", { unit: "company", category: "growth" })];
    expect(healthOf({ kpis }).map(({ unit, findings }) => [unit, findings])).toEqual([
      ["company", []],
      ["sales", []],
    ]);
  });
});

describe("[O3] a KPI", () => {
  test("[K1] has an owner, a description, a why, a target and a benchmark", () => {
    const { owner, why, ...rest } = whole("growth", { category: "growth" });
    expect([owner, why]).toEqual(["Director", "What it is for"]);
    expect(findingsOf({ kpis: [rest, ...THREE.slice(1)] })).toEqual([
      { unit: "sales", check: "defined", kpi: "growth", missing: ["owner", "why"] },
    ]);
  });

  test("of Tier 2 drives something, in words or as an input of a formula", () => {
    const driver = whole("driver", { tier: 2 });
    const found = [{ unit: "sales", check: "drives", kpi: "driver" }];
    expect(findingsOf({ kpis: [...THREE, driver] })).toEqual(found);
    expect(findingsOf({ kpis: [...THREE, { ...driver, drives: ["growth"] }] })).toEqual([]);
    const reader = aFormulaKpi("driver * 2", { id: "reader", name: "Twice", unit: "company", ...WHOLE });
    expect(findingsOf({ kpis: [...THREE, driver, reader] })).toEqual([]);
  });

  test("that is named after an activity says what it is for", () => {
    const calls = whole("calls", { name: "Calls made", tier: 2, drives: ["growth"] });
    expect(findingsOf({ kpis: [...THREE, calls] })).toEqual([
      { unit: "sales", check: "outcome", kpi: "calls" },
    ]);
    expect(findingsOf({ kpis: [...THREE, { ...calls, outcome: "More customers" }] })).toEqual([]);
  });

  test("has had data in the last 90 days", () => {
    const newest = (days: number) => unixMs(now - days * DAY_MS);
    const facts = new Map([
      ["growth", newest(90)],
      ["performance", newest(91)],
    ]);
    expect(findingsOf({}, facts)).toEqual([
      { unit: "sales", check: "fresh", kpi: "performance", newest: newest(91) },
      { unit: "sales", check: "fresh", kpi: "cost" },
    ]);
  });
});

test("[O3] a key risk indicator has an owner and an appetite", () => {
  const { owner, appetite, ...bare } = aKri({ unit: "sales/emea", kpi: "growth" });
  const kri = { ...bare, ...(owner !== undefined && { owner }), ...(appetite && { appetite }) };
  expect(
    findingsOf({ kris: [{ ...kri, owner: "Head of Risk", appetite: { text: "Little", value: 1 } }] }),
  ).toEqual([]);
  expect(findingsOf({ kris: [bare] })).toEqual([
    { unit: "sales", check: "kri", kri: bare.id, missing: ["owner", "appetite"] },
  ]);
});

test("[O2] a retired KPI is not checked, fills no category, and is nothing to drive", () => {
  const retired = { on: "2026-06-30", reason: "Nobody acts on it" };
  const kpis = [
    ...THREE.slice(0, 2),
    aKpi({ id: "spend", unit: "sales", category: "cost", retired }),
    whole("driver", { tier: 2, drives: ["spend"] }),
  ];
  expect(findingsOf({ kpis })).toEqual([
    { unit: "sales", check: "category", category: "cost" },
    { unit: "sales", check: "drives", kpi: "driver" },
  ]);
});
