import fc from "fast-check";
import { expect, test } from "vitest";
import { aKpi, aValue } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import type { Kpi } from "./definition.ts";
import { rankLeague } from "./league.ts";
import { rankHistory, type Rival } from "./rank-history.ts";

const WAITING: Outcome = { kind: "waiting" };
const rival = (name: string, ...values: readonly (number | Outcome | undefined)[]): Rival => ({
  unit: `sales/${name}`,
  name,
  outcomes: values.map((value) => (typeof value === "number" ? aValue(value) : (value ?? WAITING))),
});

/** The history as rows of "name rank rank …". */
const table = (rivals: readonly Rival[], kpi: Partial<Kpi> = {}): string[] =>
  rankHistory(aKpi(kpi), rivals).map(({ name, ranks }) =>
    [name, ...ranks.map((rank) => rank ?? "-")].join(" "),
  );

test("[L1] each period is ranked for itself; equal values share a rank and the next is left out", () => {
  expect(table([rival("ana", 10, 30), rival("ben", 20, 20), rival("eva", 20, 20)])).toEqual([
    "ana 3 1",
    "ben 1 2",
    "eva 1 2",
  ]);
});

test("[L1] best first follows the KPI's direction", () => {
  expect(table([rival("ana", 10, 30), rival("ben", 20, 20)], { direction: "lower" })).toEqual([
    "ben 2 1",
    "ana 1 2",
  ]);
});

test("[L3, K8] without a value, or below the minimum volume, there is no rank, and it counts for nobody else's", () => {
  const few = aValue(99, { volume: 2 });
  const enough = (value: number) => aValue(value, { volume: 10 });
  expect(
    table([rival("ana", few, enough(3)), rival("ben", enough(1), enough(2)), rival("eva", WAITING, few)], {
      minimumVolume: 10,
    }),
  ).toEqual(["ana - 1", "ben 1 2", "eva - -"]);
});

test("who has no rank in the newest period follows, the one ranked most lately first", () => {
  expect(
    table([
      rival("never"),
      rival("long ago", 9, undefined, undefined),
      rival("lately", 1, 5, undefined),
      rival("now", undefined, undefined, 1),
    ]),
  ).toEqual(["now - - 1", "lately 2 1 -", "long ago 1 - -", "never - - -"]);
});

test("[L1, L2] a period's ranks are those of its league table, whatever the order of the units", () => {
  const outcome = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
  const rows = fc.array(fc.tuple(outcome, outcome), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (all) => {
      const rivals = all.map(([before, now], index) => rival(`u${index}`, before, now));
      const league = rankLeague(
        aKpi(),
        rivals.map(({ unit, name, outcomes: [previous = WAITING, own = WAITING] }) => ({
          unit,
          name,
          outcome: own,
          previous,
        })),
      );
      const history = rankHistory(aKpi(), [...rivals].reverse());
      const ranked = history.filter(({ ranks }) => typeof ranks[1] === "number");
      expect(ranked.map(({ unit, ranks }) => [unit, ranks[1]])).toEqual(
        league.rows.map(({ unit, rank }) => [unit, rank]),
      );
      for (const { unit, movement } of league.rows) {
        const [was, is] = history.find((row) => row.unit === unit)?.ranks ?? [];
        expect(movement).toBe(typeof was === "number" ? was - (is ?? 0) : "new");
      }
    }),
    seeded(200),
  );
});

test("a history of nobody is empty", () => {
  expect(rankHistory(aKpi(), [])).toEqual([]);
});
