import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkCatalogue } from "../../../shared/catalogue/checks.ts";
import { createModel } from "../../../shared/catalogue/model.ts";
import { catalogueFileSchema } from "../../../shared/catalogue/schema.ts";
import { CATEGORIES, missingFrom } from "../../../shared/kpi/definition.ts";
import { scorecardsOf } from "../../../shared/kpi/scorecards-of.ts";
import { missingFromKri } from "../../../shared/risk/kri.ts";
import { demoCatalogueFiles } from "./catalogue-files.ts";
import { company } from "./model/company.ts";
import { demoCatalogue } from "./testing/demo-catalogue.ts";

const { kpis, units, boards, organisation } = demoCatalogue;
const model = createModel(demoCatalogue);
const departments = units.filter(({ kind }) => kind === "department").map(({ id }) => id);

describe("the demo organisation's catalogue", () => {
  test.each(demoCatalogueFiles.map(({ name, text }) => [name, text]))("%s passes the schema", (_, text) => {
    expect(catalogueFileSchema.safeParse(parse(text)).error?.issues).toBeUndefined();
  });

  test("holds together: units, KPIs, formulas, boards", () => {
    expect(checkCatalogue(demoCatalogue)).toEqual([]);
    expect(organisation.oneMetric).toBe("sales.revenue");
  });

  test.each(departments)("%s has exactly one Tier 1 KPI per category", (department) => {
    const first = kpis.filter(({ unit, tier }) => unit === department && tier === 1);
    expect(first.map(({ category }) => category).sort()).toEqual([...CATEGORIES].sort());
  });

  test("[K1] every definition is complete, and names its outcome, perspective, review and rhythm", () => {
    const lacking = kpis.flatMap((kpi) => {
      const missing: string[] = missingFrom(kpi);
      for (const part of ["outcome", "perspective", "review", "expectedEvery"] as const) {
        if (kpi[part] === undefined) missing.push(part);
      }
      return missing.length > 0 ? [`${kpi.id}: ${missing.join(", ")}`] : [];
    });
    expect(lacking).toEqual([]);
  });

  test("[O3] every Tier 2 KPI drives a KPI, and every Tier 1 KPI of a department is driven by one", () => {
    expect(kpis.filter(({ tier, drives }) => tier === 2 && !drives?.length).map(({ id }) => id)).toEqual([]);
    const driven = new Set(kpis.flatMap(({ drives }) => drives ?? []));
    const undriven = kpis.filter(
      ({ id, tier, unit }) => tier === 1 && unit !== "platform" && !driven.has(id),
    );
    expect(undriven.map(({ id }) => id)).toEqual([]);
  });

  test("what is simulated says so, what is measured does not", () => {
    const modelled = new Set(company.map(({ kpi }) => kpi));
    const wrong = kpis.filter(
      ({ id, simulated = false, formula }) => simulated !== (modelled.has(id) || formula !== undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("[O3] there are four to six KRIs, each with owner, appetite, both levels and a playbook", () => {
    const { kris } = demoCatalogue;
    expect(kris.length).toBeGreaterThanOrEqual(4);
    expect(kris.length).toBeLessThanOrEqual(6);
    const lacking = kris.filter(
      (kri) => missingFromKri(kri).length > 0 || kri.levels.length < 2 || !kri.playbook || !kri.review,
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("[S6] three roles at least have a scorecard that everybody in them is read by, and a person has one, too", () => {
    const { scorecards } = demoCatalogue;
    const roles = scorecards.filter(({ role, members = [] }) => role !== undefined && members.length >= 3);
    expect(roles.length).toBeGreaterThanOrEqual(3);
    const persons = units.filter(({ kind }) => kind === "person").map(({ id }) => id);
    expect(scorecards.filter(({ unit = "" }) => persons.includes(unit))).toHaveLength(1);
    expect(persons.filter((person) => scorecardsOf(person, scorecards).length === 0)).toEqual([]);
  });

  test("[O1] objectives have an owner, a first and a last day, and milestones within them", () => {
    const { objectives } = demoCatalogue;
    expect(objectives.length).toBeGreaterThanOrEqual(3);
    for (const { id, owner, from = "", until = "", milestones = [] } of objectives) {
      expect(owner, id).toBeDefined();
      expect(milestones.length, id).toBeGreaterThanOrEqual(2);
      expect(milestones.filter(({ due }) => due < from || due > until)).toEqual([]);
    }
  });

  test("names fit a tile of a television", () => {
    expect(kpis.filter(({ name }) => name.length > 24).map(({ name }) => name)).toEqual([]);
  });

  test("boards have at most ten tiles in full rows of twelve columns, and readings to show", () => {
    for (const board of boards) {
      expect(board.tiles.length, board.id).toBeLessThanOrEqual(10);
      expect(board.tiles.reduce((area, { w, h }) => area + w * h, 0) % 12, board.id).toBe(0);
      expect(model.readingsOf(board).length, board.id).toBeGreaterThanOrEqual(4);
    }
    expect(boards.map(({ id }) => id)).toEqual([
      "company",
      "sales-floor",
      "support-floor",
      "engineering",
      "goals",
      "platform",
      "risks",
      "league-night",
      "year",
    ]);
  });
});
