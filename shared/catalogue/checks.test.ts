import { describe, expect, test } from "vitest";
import {
  aBoard,
  aCatalogue,
  aFormulaKpi,
  aKpi,
  anObjective,
  anOrganisation,
  aScorecard,
  aTile,
  aUnit,
  someUnits,
} from "../testing/factories.ts";
import { checkCatalogue } from "./checks.ts";
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
            aTile({ unit: "sales", drivers: true }),
            aTile({ drivers: true }),
            aTile({ unit: "sales", kpi: "sales.revenue", drivers: true }),
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
    "boards.0.tiles.3.drivers: adds a unit's Tier 2 KPIs: give a unit, and no kpi or kpis",
    "boards.0.tiles.4.drivers: adds a unit's Tier 2 KPIs: give a unit, and no kpi or kpis",
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

test("[S5] points whose steps are not in order, hide others, or give nothing", () => {
  const points = (...steps: [upTo: number | undefined, points: number][]) =>
    errors({
      kpis: [
        aKpi({
          points: steps.map(([upTo, given]) => ({ points: given, ...(upTo !== undefined && { upTo }) })),
        }),
      ],
    });
  expect(points([15, 4], [20, 3], [30, 1], [undefined, 0])).toEqual([]);
  expect(points([15, 4], [30, 3], [20, 2], [20, 1])).toEqual([
    "kpis.0.points.2.upTo: 20 does not lie above the 30 before it: list the steps from the lowest value to the highest",
    "kpis.0.points.3.upTo: 20 does not lie above the 20 before it: list the steps from the lowest value to the highest",
  ]);
  expect(points([undefined, 4], [30, 3])).toEqual([
    "kpis.0.points.0: only the last step may be without upTo: it takes all the rest",
  ]);
  const nothing = "kpis.0.points: no step gives points: one at least must give more than 0";
  expect([points(), points([5, 0])]).toEqual([[nothing], [nothing]]);
});

test("[S6] [S7] scorecards that refer to nothing, weigh the same twice, or what nothing judges", () => {
  const { aggregate: _, ...formula } = aKpi({ id: "sales.pointed", formula: "sales.revenue / 2" });
  const kpis = [
    aKpi({ target: { plan: [{ from: "2026-01-01", value: 5 }], units: { "sales/emea": {} } } }),
    aKpi({ id: "sales.bare" }),
    { ...formula, points: [{ points: 1 }] },
  ];
  const items = (...of: string[]) => of.map((kpi) => ({ kpi, weight: 50 }));
  const card = (id: string, ...of: string[]) => aScorecard({ id, items: items(...of) });
  expect(
    errors({
      kpis,
      scorecards: [
        card("fine", "sales.revenue", "sales.pointed"),
        { ...card("of-a-unit", "sales.revenue", "sales.pointed"), unit: "sales/emea" },
        { ...card("lost", "sales.revenu", "sales.bare"), unit: "salse" },
        { ...card("other", "sales.revenue", "sales.pointed"), unit: "sales/apac" },
        card("twice", "sales.revenue", "sales.revenue"),
        {
          ...card("thrice", "sales.revenue"),
          items: [{ kpi: "sales.revenue", unit: "nowhere", weight: 100 }],
        },
        card("fine", "sales.revenue"),
      ],
    }),
  ).toEqual([
    "scorecards.6.id: 'fine' is defined twice: give one of them another id",
    "scorecards.2.unit: there is no unit 'salse'; did you mean 'sales'?",
    "scorecards.2.items.0.kpi: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    "scorecards.2.items.1.kpi: 'sales.bare' has neither points nor a target for 'salse': it would be assumed for ever",
    "scorecards.3.items.0.kpi: 'sales.revenue' has neither points nor a target for 'sales/apac': it would be assumed for ever",
    "scorecards.4.items.1.kpi: 'sales.revenue' is weighed twice: join the two weights",
    "scorecards.5.items.0.unit: there is no unit 'nowhere'",
    "scorecards.5.items.0.kpi: 'sales.revenue' has neither points nor a target for 'nowhere': it would be assumed for ever",
  ]);
});

test("[S7] members of a role whom there are not, or by whose numbers nothing can be judged", () => {
  const target = { units: { "sales/emea": {} } };
  const kpis = [aKpi({ target }), aKpi({ id: "sales.win-rate", target: {} })];
  const items = [
    { kpi: "sales.revenue", weight: 50 },
    { kpi: "sales.win-rate", unit: "sales", weight: 50 },
  ];
  const card = (...members: string[]) => aScorecard({ unit: "sales", members, items });
  expect(errors({ kpis, scorecards: [card("sales/emea", "sales")] })).toEqual([]);
  expect(errors({ kpis, scorecards: [card("sales/emae", "sales/apac")] })).toEqual([
    "scorecards.0.members.0: there is no unit 'sales/emae'; did you mean 'sales/emea'?",
    "scorecards.0.members.1: 'sales.revenue' has neither points nor a target for 'sales/apac': give it one, or name the unit whose number counts for everybody",
  ]);
});

test("[O1] objectives that refer to nothing", () => {
  expect(
    errors({
      objectives: [
        anObjective(),
        anObjective({
          id: "lost",
          unit: "sale",
          keyResults: [
            { kpi: "sales.revenue", unit: "sales/emae", start: 0, goal: 1 },
            { kpi: "sales.revenues", start: 0, goal: 1 },
          ],
        }),
        anObjective(),
      ],
    }),
  ).toEqual([
    "objectives.2.id: 'grow' is defined twice: give one of them another id",
    "objectives.1.unit: there is no unit 'sale'; did you mean 'sales'?",
    "objectives.1.keyResults.0.unit: there is no unit 'sales/emae'; did you mean 'sales/emea'?",
    "objectives.1.keyResults.1.kpi: there is no KPI 'sales.revenues'; did you mean 'sales.revenue'?",
  ]);
});

test("tiles of scorecards and objectives that there are not", () => {
  expect(
    errors({
      kpis: [aKpi({ target: {} }), aKpi({ id: "sales.win-rate", target: {} })],
      scorecards: [aScorecard()],
      objectives: [anObjective()],
      boards: [
        aBoard({
          tiles: [
            aTile({ widget: "scorecard", scorecard: "account-executive" }),
            aTile({ widget: "scorecard", scorecard: "account-executives" }),
            aTile({ widget: "objectives", objectives: ["grow", "growth"] }),
          ],
        }),
      ],
    }),
  ).toEqual([
    "boards.0.tiles.1.scorecard: there is no scorecard 'account-executives'; did you mean 'account-executive'?",
    "boards.0.tiles.2.objectives.1: there is no objective 'growth'; did you mean 'grow'?",
  ]);
});
