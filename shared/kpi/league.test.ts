import { describe, expect, test } from "vitest";
import { aKpi, aValue } from "../testing/factories.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import type { Kpi } from "./definition.ts";
import { type Contender, rankLeague } from "./league.ts";

const WAITING: Outcome = { kind: "waiting" };
const contender = (name: string, value: number | Outcome, previous?: number | Outcome): Contender => ({
  unit: `sales/${name}`,
  name,
  outcome: typeof value === "number" ? aValue(value) : value,
  previous: previous === undefined ? WAITING : typeof previous === "number" ? aValue(previous) : previous,
});

/** The table as rows of "rank name movement gap". */
function table(contenders: readonly Contender[], kpi: Partial<Kpi> = {}): string[] {
  return rankLeague(aKpi(kpi), contenders).rows.map(({ rank, name, movement, gap }) =>
    [rank, name, movement, gap ?? "-"].join(" "),
  );
}

describe("[L1] competition ranking", () => {
  const list = [contender("ana", 10), contender("ben", 30), contender("eva", 20), contender("dan", 20)];

  test("equal values share a rank, in order of name, and the next rank is left out", () => {
    expect(table(list)).toEqual(["1 ben new -", "2 dan new 10", "2 eva new 10", "4 ana new 10"]);
  });

  test("best first follows the KPI's direction", () => {
    expect(table(list, { direction: "lower" })).toEqual([
      "1 ana new -",
      "2 dan new 10",
      "2 eva new 10",
      "4 ben new 10",
    ]);
  });

  test("values are equal when they are shown equal", () => {
    const close = [contender("ana", 0.4204), contender("ben", 0.4196), contender("eva", 0.4189)];
    expect(table(close, { measure: { kind: "percent", decimals: 0 } })).toEqual([
      "1 ana new -",
      "1 ben new -",
      "1 eva new -",
    ]);
    expect(table(close, { measure: { kind: "percent", decimals: 1 } })).toEqual([
      "1 ana new -",
      "1 ben new -",
      "3 eva new 0.0007",
    ]);
  });

  test("does not depend on the order of the units", () => {
    expect(table([...list].reverse())).toEqual(table(list));
  });
});

describe("[L2] movement", () => {
  test("is the ranks gained since the period before; who was not ranked then is new", () => {
    const list = [
      contender("ana", 30, 10),
      contender("ben", 20, 30),
      contender("eva", 10, 20),
      contender("new", 5),
    ];
    expect(table(list)).toEqual(["1 ana 2 -", "2 ben -1 10", "3 eva -1 10", "4 new new 5"]);
  });

  test("follows ranks, not values", () => {
    expect(table([contender("ana", 300, 20), contender("ben", 1, 10)])).toEqual(["1 ana 0 -", "2 ben 0 299"]);
  });

  test("counts ties of both periods", () => {
    const list = [contender("ana", 10, 10), contender("ben", 10, 20), contender("eva", 5, 10)];
    expect(table(list)).toEqual(["1 ana 1 -", "1 ben 0 -", "3 eva -1 5"]);
  });

  test("who was below the minimum volume before is new", () => {
    const before = aValue(50, { volume: 2 });
    const now = aValue(50, { volume: 20 });
    expect(table([contender("ana", now, before)], { minimumVolume: 10 })).toEqual(["1 ana new -"]);
  });
});

describe("[L3] units without a rank stand under the table with the reason", () => {
  test("too few observations, none, or an undefined number", () => {
    const { rows, unranked } = rankLeague(aKpi({ minimumVolume: 10 }), [
      contender("zoe", WAITING),
      contender("ana", aValue(99, { volume: 9.5 })),
      contender("ben", aValue(50, { volume: 10 })),
      contender("eva", { kind: "undefined", reason: "zero-denominator" }),
    ]);
    expect(rows).toEqual([{ rank: 1, unit: "sales/ben", name: "ben", value: 50, movement: "new" }]);
    expect(unranked).toEqual([
      { unit: "sales/ana", name: "ana", reason: "below-minimum-volume", value: 99 },
      { unit: "sales/eva", name: "eva", reason: "zero-denominator" },
      { unit: "sales/zoe", name: "zoe", reason: "waiting" },
    ]);
  });
});

test("[L4] the gap to the rank above is exact and never negative", () => {
  const list = [contender("ana", 0.1), contender("ben", 0.3)];
  expect(table(list, { measure: { kind: "number", decimals: 1 }, direction: "lower" })).toEqual([
    "1 ana new -",
    "2 ben new 0.2",
  ]);
});

test("a table of nobody is empty", () => {
  expect(rankLeague(aKpi(), [])).toEqual({ rows: [], unranked: [] });
});
