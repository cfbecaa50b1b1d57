import { describe, expect, test } from "vitest";
import { aFact, aKpi, at, someUnits } from "../testing/factories.ts";
import type { Fact, Outcome } from "./aggregates/aggregate.ts";
import { aggregateNamed, type Summary } from "./aggregates/aggregates.ts";
import type { Kpi } from "./definition.ts";
import { rollUp } from "./roll-up.ts";
import { createUnitTree } from "./units-tree.ts";

const tree = createUnitTree(someUnits());
const NOW = aFact().at;
const EARLIER = at("2026-11-18T09:00:00Z");

/** What a unit says, given each unit's facts. */
function says(kpi: Kpi, unit: string, facts: Readonly<Record<string, readonly Partial<Fact>[]>>): Outcome {
  const aggregate = aggregateNamed(kpi.aggregate ?? "sum");
  const summaries = Object.entries(facts).map(([id, list]): [string, Summary] => [
    id,
    list.reduce<Summary>((sum, fact, order) => aggregate.add(sum, aFact({ order, ...fact })), aggregate.zero),
  ]);
  return rollUp(kpi, new Map(summaries), tree, unit);
}
const result = (value: number, volume: number, when = NOW): Outcome => ({
  kind: "value",
  value,
  at: when,
  volume,
});

describe("[K5] a unit joins what it and all units below it have", () => {
  const sales = { "sales/emea/ana": [{ value: 1 }], "sales/emea": [{ value: 2 }], sales: [{ value: 4 }] };
  const other = { ...sales, "sales/apac": [{ value: 8, at: EARLIER }], support: [{ value: 16 }] };

  test.each([
    ["sales/emea/ana", result(1, 1)],
    ["sales/emea", result(3, 2)],
    ["sales", result(15, 4)],
    ["company", result(31, 5)],
    ["sales/apac", result(8, 1, EARLIER)],
  ])("%s", (unit, outcome) => {
    expect(says(aKpi(), unit, other)).toEqual(outcome);
  });

  test("a ratio joins the parts of all units, not their ratios", () => {
    const facts = {
      "sales/emea": [{ numerator: 1, denominator: 1 }],
      "sales/apac": [{ numerator: 0, denominator: 9 }],
    };
    expect(says(aKpi({ aggregate: "ratio" }), "sales", facts)).toEqual(result(0.1, 10));
  });

  test("a mean weighs each observation the same, wherever it was made", () => {
    const facts = { "sales/emea": [{ value: 1 }, { value: 1 }, { value: 1 }], "sales/apac": [{ value: 5 }] };
    expect(says(aKpi({ aggregate: "mean" }), "sales", facts)).toEqual(result(2, 4));
  });

  test("facts of a unit that left the catalogue still count for those above its path", () => {
    expect(says(aKpi(), "sales", { "sales/emea/gone": [{ value: 7 }] })).toEqual(result(7, 1));
  });
});

describe("[K5] of a last KPI each unit's last value is taken first", () => {
  const facts = {
    "sales/emea": [
      { value: 3, at: EARLIER },
      { value: 5, at: NOW },
    ],
    "sales/apac": [{ value: 7, at: EARLIER }],
  };
  const headcount = (more: Partial<Kpi> = {}) => aKpi({ aggregate: "last", ...more });

  test("and they are summed by default; the volume is the observations behind them", () => {
    expect(says(headcount(), "sales", facts)).toEqual(result(12, 3));
    expect(says(headcount({ rollUp: "sum" }), "company", facts)).toEqual(result(12, 3));
  });

  test("or averaged, if the KPI says so", () => {
    expect(says(headcount({ rollUp: "mean" }), "sales", facts)).toEqual(result(6, 3));
  });

  test("a unit alone gives its own last value", () => {
    expect(says(headcount({ rollUp: "mean" }), "sales/emea", facts)).toEqual(result(5, 2));
  });

  test("a unit above with observations of its own is used instead of its children", () => {
    const withOwn = { ...facts, sales: [{ value: 100, at: EARLIER }] };
    expect(says(headcount(), "sales", withOwn)).toEqual(result(100, 1, EARLIER));
    expect(says(headcount(), "company", { ...withOwn, support: [{ value: 1 }] })).toEqual(result(101, 2));
    expect(says(headcount(), "sales/emea", withOwn)).toEqual(result(5, 2));
  });

  test("[K4] the sum is exact, whatever the order of the units", () => {
    const units = {
      "sales/emea": [{ value: 0.1 }],
      "sales/apac": [{ value: 0.2 }],
      support: [{ value: 0.3 }],
    };
    const turned = Object.fromEntries(Object.entries(units).reverse());
    expect([says(headcount(), "company", units), says(headcount(), "company", turned)]).toEqual([
      result(0.6, 3),
      result(0.6, 3),
    ]);
  });
});

describe("[K8] nothing is not zero", () => {
  test.each(["sum", "count", "mean", "ratio", "last", "min", "max"] as const)(
    "a %s without observations is waiting",
    (aggregate) => {
      expect(says(aKpi({ aggregate }), "sales", { support: [{ value: 1 }] })).toEqual({ kind: "waiting" });
    },
  );

  test("unless a sum or count says that empty is zero; other aggregates cannot say so", () => {
    const empty = (aggregate: Kpi["aggregate"]) => says(aKpi({ aggregate, emptyIsZero: true }), "sales", {});
    expect([empty("sum"), empty("count"), empty("mean"), empty("last")]).toEqual([
      { kind: "value", value: 0, at: 0, volume: 0 },
      { kind: "value", value: 0, at: 0, volume: 0 },
      { kind: "waiting" },
      { kind: "waiting" },
    ]);
  });
});
