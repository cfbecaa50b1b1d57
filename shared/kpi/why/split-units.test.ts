import fc from "fast-check";
import { expect, test } from "vitest";
import { aFact, aFormulaKpi, aKpi, at, someUnits } from "../../testing/factories.ts";
import { seeded } from "../../testing/seeded.ts";
import type { Fact } from "../aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "../aggregates/aggregates.ts";
import type { Kpi } from "../definition.ts";
import { parseFormula } from "../formula.ts";
import type { UnitSummaries } from "../roll-up.ts";
import { createUnitTree } from "../units-tree.ts";
import { type Grounds, outcomesOf } from "./grounds.ts";
import { splitInputs } from "./split-inputs.ts";
import { splitUnits, type UnitSplit } from "./split-units.ts";

const tree = createUnitTree(someUnits());

/** A fact of a KPI for a unit, in the span before or after. */
interface Told extends Partial<Fact> {
  readonly kpi?: string;
  readonly unit: string;
  readonly span: "before" | "after";
}

function groundsOf(kpis: readonly Kpi[], facts: readonly Told[]): Grounds {
  const find = (id: string): Kpi | undefined => kpis.find((kpi) => kpi.id === id);
  const summaries = (id: string, span: Told["span"]): UnitSummaries => {
    const aggregate = aggregateNamed(find(id)?.aggregate ?? "sum");
    const byUnit = new Map<string, Summary>();
    facts.forEach(({ kpi = kpis[0]?.id, unit, span: own, ...fact }, order) => {
      if (kpi === id && own === span)
        byUnit.set(unit, aggregate.add(byUnit.get(unit) ?? aggregate.zero, aFact({ order, ...fact })));
    });
    return byUnit;
  };
  return {
    tree,
    kpi: find,
    formula(id) {
      const parsed = parseFormula(find(id)?.formula ?? "");
      return parsed.ok ? parsed.value : undefined;
    },
    summaries: (id) => ({ before: summaries(id, "before"), after: summaries(id, "after") }),
  };
}

const before = (unit: string, value: number, more: Partial<Told> = {}): Told => ({
  unit,
  span: "before",
  value,
  ...more,
});
const after = (unit: string, value: number, more: Partial<Told> = {}): Told => ({
  unit,
  span: "after",
  value,
  ...more,
});
const split = (kpi: Kpi, facts: readonly Told[], unit = "sales"): UnitSplit =>
  splitUnits(groundsOf([kpi], facts), kpi, unit);

test("[K5] a sum: each unit's difference with all below it, and what was reported for the unit itself", () => {
  const facts = [
    before("sales/emea/ana", 100),
    before("sales/emea", 20),
    before("sales", 5),
    after("sales/emea/ana", 150),
    after("sales/apac", 30),
    after("support", 999),
  ];
  expect(split(aKpi(), facts)).toEqual({
    kind: "differences",
    parts: [
      { unit: "sales/emea", part: 30, before: 120, after: 150 },
      { unit: "sales", part: -5, before: 5 },
      { unit: "sales/apac", part: 30, after: 30 },
    ],
  });
});

test("[K8] without a value in both periods there is nothing to split", () => {
  expect(split(aKpi(), [before("sales/emea", 1)])).toEqual({ kind: "none", reason: "no-value-now" });
  expect(split(aKpi(), [after("sales/emea", 1)])).toEqual({ kind: "none", reason: "no-value-before" });
  expect(split(aKpi({ emptyIsZero: true }), [after("sales/emea", 4)])).toEqual({
    kind: "differences",
    parts: [{ unit: "sales/emea", part: 4, before: 0, after: 4 }],
  });
});

test("what nobody below reported is not split", () => {
  expect(split(aKpi(), [before("sales", 1), after("sales", 3)])).toEqual({
    kind: "none",
    reason: "one-unit",
  });
});

test("[K4] a ratio has rate and mix; a mean has them by the number of its observations", () => {
  const ratio = (span: Told["span"], unit: string, numerator: number, denominator: number): Told => ({
    unit,
    span,
    numerator,
    denominator,
  });
  expect(
    split(aKpi({ aggregate: "ratio" }), [
      ratio("before", "sales/emea", 20, 100),
      ratio("before", "sales/apac", 10, 100),
      ratio("after", "sales/emea", 30, 100),
      ratio("after", "sales/apac", 10, 100),
    ]),
  ).toMatchObject({
    kind: "rates",
    parts: [
      { unit: "sales/emea", rate: 0.05, mix: 0 },
      { unit: "sales/apac", rate: 0, mix: 0 },
    ],
    amount: { before: 30, after: 40, volume: 0, rate: 10, mix: 0 },
  });
  expect(
    split(aKpi({ aggregate: "mean" }), [
      before("sales/emea", 4),
      before("sales/apac", 2),
      after("sales/emea", 4),
      after("sales/apac", 2),
      after("sales/apac", 2),
    ]),
  ).toMatchObject({
    kind: "rates",
    parts: [
      { unit: "sales/emea", before: 4, after: 4, shareBefore: 0.5, rate: 0 },
      { unit: "sales/apac", before: 2, after: 2, shareBefore: 0.5, rate: 0 },
    ],
    amount: { before: 6, after: 8 },
  });
});

test("[K5] latest values that are summed: a value of the unit's own stands for its units", () => {
  const last = aKpi({ aggregate: "last" });
  expect(
    split(last, [
      before("sales/emea", 3),
      before("sales/apac", 4),
      after("sales/emea", 5),
      after("sales/apac", 4),
    ]),
  ).toEqual({
    kind: "differences",
    parts: [
      { unit: "sales/emea", part: 2, before: 3, after: 5 },
      { unit: "sales/apac", part: 0, before: 4, after: 4 },
    ],
  });
  // Before the teams were told of one by one, then the department as a whole.
  expect(split(last, [before("sales/emea", 3), after("sales", 10), after("sales/emea", 5)])).toEqual({
    kind: "differences",
    parts: [
      { unit: "sales/emea", part: -3, before: 3, after: 5 },
      { unit: "sales", part: 10, after: 10 },
    ],
  });
});

test("[K5] the mean of latest values weighs each reporting unit alike", () => {
  expect(
    split(aKpi({ aggregate: "last", rollUp: "mean" }), [
      before("sales/emea", 6),
      before("sales/apac", 8),
      after("sales/emea", 7),
      after("sales/apac", 8),
    ]),
  ).toMatchObject({
    kind: "rates",
    parts: [
      { unit: "sales/emea", shareBefore: 0.5, shareAfter: 0.5, rate: 0.5, mix: 0 },
      { unit: "sales/apac", rate: 0, mix: 0 },
    ],
  });
});

test("[K4] a smallest or largest value was set by somebody", () => {
  const facts = [
    before("sales/emea", 3),
    before("sales/apac", 3),
    before("sales", 9),
    after("sales/emea", 2),
    after("sales/apac", 7),
  ];
  expect(split(aKpi({ aggregate: "min" }), facts)).toEqual({
    kind: "extreme",
    before: ["sales/emea", "sales/apac"],
    after: ["sales/emea"],
  });
  expect(split(aKpi({ aggregate: "max" }), facts)).toEqual({
    kind: "extreme",
    before: ["sales"],
    after: ["sales/apac"],
  });
});

const won = aKpi({ id: "won" });
const sql = aKpi({ id: "sql" });
const rate = aFormulaKpi("won / sql", { id: "rate" });

test("[K7] a formula that divides sums is a rate: it has rate and mix", () => {
  const facts = [
    before("sales/emea", 20, { kpi: "won" }),
    before("sales/emea", 100, { kpi: "sql" }),
    before("sales/apac", 10, { kpi: "won" }),
    before("sales/apac", 100, { kpi: "sql" }),
    after("sales/emea", 30, { kpi: "won" }),
    after("sales/emea", 100, { kpi: "sql" }),
    after("sales/apac", 10, { kpi: "won" }),
    after("sales/apac", 100, { kpi: "sql" }),
  ];
  for (const formula of [rate, aFormulaKpi("(0 - -won) * 2 / (2 * sql)", { id: "rate" })]) {
    expect(splitUnits(groundsOf([won, sql, formula], facts), formula, "sales")).toMatchObject({
      kind: "rates",
      parts: [
        { unit: "sales/emea", rate: 0.05, mix: 0 },
        { unit: "sales/apac", rate: 0, mix: 0 },
      ],
    });
  }
});

test("[K7] costs of the whole per deal of a team are no rate of the team: it has its part in the deals", () => {
  const facts = [
    before("sales", 900, { kpi: "won" }),
    before("sales/emea", 10, { kpi: "sql" }),
    before("sales/apac", 20, { kpi: "sql" }),
    after("sales", 900, { kpi: "won" }),
    after("sales/emea", 25, { kpi: "sql" }),
    after("sales/apac", 20, { kpi: "sql" }),
  ];
  expect(splitUnits(groundsOf([won, sql, rate], facts), rate, "sales")).toEqual({
    kind: "differences",
    parts: [
      { unit: "sales", part: 0 },
      { unit: "sales/emea", part: -10 },
      { unit: "sales/apac", part: 0 },
    ],
  });
});

test("[K7] what one unit alone sets cannot be split over units, in a formula neither", () => {
  const peak = aKpi({ id: "peak", aggregate: "max" });
  const double = aFormulaKpi("peak * won", { id: "double" });
  const facts = [before, after].flatMap((told) => [
    told("sales/emea", 2, { kpi: "peak" }),
    told("sales/emea", 3, { kpi: "won" }),
  ]);
  expect(splitUnits(groundsOf([peak, won, double], facts), double, "sales")).toEqual({
    kind: "none",
    reason: "not-additive",
  });
});

// Everything at once: any aggregate, facts anywhere in the tree, formulas over formulas.
const KPIS: readonly Kpi[] = [
  aKpi({ id: "sum" }),
  aKpi({ id: "zero", emptyIsZero: true }),
  aKpi({ id: "count", aggregate: "count" }),
  aKpi({ id: "mean", aggregate: "mean" }),
  aKpi({ id: "ratio", aggregate: "ratio" }),
  aKpi({ id: "last", aggregate: "last" }),
  aKpi({ id: "level", aggregate: "last", rollUp: "mean" }),
  aFormulaKpi("sum - 2 * zero", { id: "profit" }),
  aFormulaKpi("sum / count", { id: "size" }),
  aFormulaKpi("profit / last + mean * ratio", { id: "all" }),
  aFormulaKpi("-(profit - size) * level", { id: "odd" }),
];
const told: fc.Arbitrary<Told> = fc
  .record({
    kpi: fc.constantFrom(...KPIS.filter(({ aggregate }) => aggregate).map(({ id }) => id)),
    unit: fc.constantFrom("sales", "sales/emea", "sales/emea/ana", "sales/apac", "support"),
    span: fc.constantFrom<"before" | "after">("before", "after"),
    value: fc.integer({ min: -2000, max: 9000 }).map((cents) => cents / 100),
    numerator: fc.nat(50),
    denominator: fc.integer({ min: 0, max: 60 }),
    minute: fc.nat(600),
  })
  .map(({ minute, ...fact }) => ({
    ...fact,
    at: at(`2026-11-18T${String(8 + Math.floor(minute / 60)).padStart(2, "0")}:00:00Z`),
  }));

test("[K5] whatever the KPI, its facts and the unit: the units' parts sum to the change, and so do the inputs'", () => {
  let splits = 0;
  fc.assert(
    fc.property(
      fc.array(told, { minLength: 20, maxLength: 60 }),
      fc.constantFrom("company", "sales", "sales/emea"),
      (facts, unit) => {
        const grounds = groundsOf(KPIS, facts);
        for (const kpi of KPIS) {
          const { before, after } = outcomesOf(grounds, kpi.id, unit);
          for (const found of [splitUnits(grounds, kpi, unit), splitInputs(grounds, kpi, unit)]) {
            if (!found || found.kind === "none" || found.kind === "extreme") continue;
            const moves =
              found.kind === "rates"
                ? found.parts.flatMap((part) => [part.rate, part.mix])
                : found.parts.map(({ part }) => part);
            if (before.kind !== "value" || after.kind !== "value") throw new Error("split without values");
            const sum = moves.reduce((so, move) => so + move, 0);
            const size = Math.max(1, Math.abs(before.value), Math.abs(after.value), ...moves.map(Math.abs));
            expect(Math.abs(sum - (after.value - before.value)), kpi.id).toBeLessThanOrEqual(1e-9 * size);
            splits += 1;
          }
        }
      },
    ),
    seeded(300),
  );
  expect(splits).toBeGreaterThan(2000);
});
