import { describe, expect, test } from "vitest";
import {
  aBoard,
  aCatalogue,
  aFormulaKpi,
  aKpi,
  anOrganisation,
  aTile,
  aUnit,
  someUnits,
} from "../testing/factories.ts";
import { checkCatalogue, nearest } from "./checks.ts";
import type { Catalogue } from "./schema.ts";

/** The errors as lines of "path: detail". */
const errors = (overrides: Partial<Catalogue>): string[] =>
  checkCatalogue(aCatalogue(overrides)).map(({ path, detail }) => `${path.join(".")}: ${detail}`);

test("a catalogue without mistakes has no errors", () => {
  expect(errors({})).toEqual([]);
});

test("ids that are used twice", () => {
  expect(
    errors({
      units: [...someUnits(), aUnit("sales")],
      kpis: [aKpi(), aKpi(), aKpi()],
      boards: [aBoard(), aBoard()],
    }),
  ).toEqual([
    "units.6.id: 'sales' is defined twice: give one of them another id",
    "kpis.1.id: 'sales.revenue' is defined twice: give one of them another id",
    "kpis.2.id: 'sales.revenue' is defined twice: give one of them another id",
    "boards.1.id: 'wall' is defined twice: give one of them another id",
  ]);
});

test("a second company", () => {
  expect(errors({ units: [...someUnits(), aUnit("holding", { kind: "company" })] })).toEqual([
    "units.6.kind: only one unit can be of kind company: it stands above all others",
  ]);
});

test("ids that lead nowhere, with the one that may have been meant", () => {
  expect(
    errors({
      organisation: anOrganisation({ oneMetric: "sales.revenu" }),
      kpis: [
        aKpi({ unit: "salse", drives: ["sales.revenue", "something.else.entirely"] }),
        aKpi({ id: "support.csat", target: { units: { "sales/emae": {} } } }),
      ],
      boards: [
        aBoard({
          tiles: [
            aTile({ kpi: "sales.revenues", unit: "sales/apax" }),
            aTile({ kpis: ["sales.revenue", "support.cast"] }),
          ],
        }),
      ],
      annotations: [
        { from: "2026-02-01", to: "2026-01-01", text: "Move", notComparable: true, kpi: "x", unit: "suport" },
      ],
    }),
  ).toEqual([
    "kpis.0.unit: there is no unit 'salse'; did you mean 'sales'?",
    "kpis.0.drives.1: there is no KPI 'something.else.entirely'",
    "kpis.1.target.units.sales/emae: there is no unit 'sales/emae'; did you mean 'sales/emea'?",
    "organisation.oneMetric: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    "boards.0.tiles.0.kpi: there is no KPI 'sales.revenues'; did you mean 'sales.revenue'?",
    "boards.0.tiles.0.unit: there is no unit 'sales/apax'; did you mean 'sales/apac'?",
    "boards.0.tiles.1.kpis.1: there is no KPI 'support.cast'; did you mean 'support.csat'?",
    "annotations.0.kpi: there is no KPI 'x'",
    "annotations.0.unit: there is no unit 'suport'; did you mean 'support'?",
    "annotations.0.to: 2026-01-01 lies before 2026-02-01: give the last day of the range",
  ]);
});

test("[K7] a KPI is aggregated or calculated, one of the two", () => {
  const { aggregate: _, ...neither } = aKpi({ id: "neither" });
  expect(errors({ kpis: [neither, { ...aKpi({ id: "both" }), formula: "neither" }] })).toEqual([
    "kpis.0.id: 'neither' needs either an aggregate (of facts) or a formula (over other KPIs)",
    "kpis.1.formula: 'both' needs either an aggregate (of facts) or a formula (over other KPIs), not both",
  ]);
});

describe("[K7] formulas", () => {
  const formula = (id: string, text: string) => aFormulaKpi(text, { id });

  test("that cannot be read, read nothing, or read what is not there", () => {
    expect(
      errors({
        kpis: [
          aKpi(),
          formula("a", "sales.revenue +"),
          formula("b", "1 + 2"),
          formula("c", "sales.revenu * 2"),
        ],
      }),
    ).toEqual([
      "kpis.1.formula: not a formula: it ends where a KPI or a number is expected",
      "kpis.2.formula: a formula must read at least one KPI",
      "kpis.3.formula: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    ]);
  });

  test("that read themselves, at once or by way of others; who only reads one of them is right", () => {
    expect(
      errors({
        kpis: [
          formula("self", "self + 1"),
          formula("first", "second * 2"),
          formula("second", "third / 2"),
          formula("third", "first - 1"),
          formula("reader", "first + self"),
        ],
      }),
    ).toEqual([
      "kpis.0.formula: reads itself: self → self",
      "kpis.1.formula: reads itself: first → second → third → first",
      "kpis.2.formula: reads itself: second → third → first → second",
      "kpis.3.formula: reads itself: third → first → second → third",
    ]);
  });

  test("may be read by others, as long as none is read twice over in a ring", () => {
    const diamond = [
      aKpi(),
      formula("l", "sales.revenue"),
      formula("r", "sales.revenue"),
      formula("t", "l + r"),
    ];
    expect(errors({ kpis: diamond })).toEqual([]);
  });
});

test("[T1] a target fits the direction, wherever it is written", () => {
  const range: [number, number] = [1, 2];
  expect(
    errors({
      kpis: [
        aKpi({
          id: "high",
          target: {
            plan: [
              { from: "2026-01-01", value: 5 },
              { from: "2026-02-01", value: range },
            ],
            periods: { "2026-11": range },
            units: { "sales/emea": { plan: [{ from: "2026-01-01", value: range }] } },
          },
        }),
        aKpi({ id: "within", direction: "range", target: { periods: { "2026": 7, "2027": range } } }),
      ],
    }),
  ).toEqual([
    "kpis.0.target.plan.1.value: direction higher asks for a single number",
    "kpis.0.target.periods.2026-11: direction higher asks for a single number",
    "kpis.0.target.units.sales/emea.plan.0.value: direction higher asks for a single number",
    "kpis.1.target.periods.2026: direction range asks for a range [low, high]",
  ]);
});

test("a currency measure names its currency, bands rise", () => {
  expect(
    errors({
      kpis: [aKpi({ measure: { kind: "currency" }, bands: { atRisk: 0.8, onTrack: 0.8, met: 1 } })],
    }),
  ).toEqual([
    "kpis.0.measure: a currency measure needs its currency, such as {kind: currency, currency: EUR}",
    "kpis.0.bands: the bands must rise: atRisk < onTrack < met",
  ]);
});

test("the nearest word is one that a slip of the hand explains", () => {
  const known = ["sales.revenue", "sales.win-rate", "support.csat"];
  expect(
    ["sales.revenue", "sales.winrate", "suport.csta", "sales_revenue", "finance.cost"].map((word) =>
      nearest(word, known),
    ),
  ).toEqual(["sales.revenue", "sales.win-rate", "support.csat", "sales.revenue", undefined]);
  expect(nearest("anything", [])).toBeUndefined();
});
