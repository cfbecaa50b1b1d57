import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFact, at } from "../../testing/factories.ts";
import { seeded } from "../../testing/seeded.ts";
import type { Fact, Outcome } from "./aggregate.ts";
import { AGGREGATE_NAMES, aggregateNamed, type AggregateName } from "./aggregates.ts";
import { aggregateLaws } from "./laws.ts";

for (const name of AGGREGATE_NAMES) aggregateLaws(name, aggregateNamed(name));

function outcomeOf(name: AggregateName, facts: readonly Partial<Fact>[]): Outcome {
  const aggregate = aggregateNamed(name);
  const summary = facts.reduce<ReturnType<typeof aggregate.add>>(
    (sum, fact, index) => aggregate.add(sum, aFact({ order: index + 1, ...fact })),
    aggregate.zero,
  );
  return aggregate.outcome(summary);
}
const values = (...list: number[]): Partial<Fact>[] => list.map((value) => ({ value }));
const NOW = at("2026-11-18T10:00:00Z");
const result = (value: number, volume: number, when = NOW): Outcome => ({
  kind: "value",
  value,
  at: when,
  volume,
});

describe("[K4] what each aggregate makes of facts", () => {
  test.each([
    ["sum", 7.5],
    ["count", 3],
    ["mean", 2.5],
    ["last", 1],
    ["min", 1],
    ["max", 4.5],
  ] as const)("%s of 2, 4.5 and 1 is %s", (name, value) => {
    expect(outcomeOf(name, values(2, 4.5, 1))).toEqual(result(value, 3));
  });

  test("a ratio joins its parts, not its quotients; its volume is the denominator", () => {
    const parts = [
      { numerator: 1, denominator: 2 },
      { numerator: 9, denominator: 98 },
    ];
    expect(outcomeOf("ratio", parts)).toEqual(result(0.1, 100));
  });

  test("[K8] a ratio over zero is undefined, never infinite", () => {
    const parts = [
      { numerator: 3, denominator: 2 },
      { numerator: 1, denominator: -2 },
    ];
    expect(outcomeOf("ratio", parts)).toEqual({ kind: "undefined", reason: "zero-denominator" });
  });

  test("last takes the latest instant, whenever it arrived", () => {
    const later = at("2026-11-18T11:00:00Z");
    expect(outcomeOf("last", [{ value: 5, at: later }, { value: 7 }])).toEqual(result(5, 2, later));
  });

  test("of two last values at one instant the later arrival counts, in whatever order they are read", () => {
    const [first, second] = [
      { value: 5, order: 1 },
      { value: 7, order: 2 },
    ];
    expect(outcomeOf("last", [first, second])).toEqual(result(7, 2));
    expect(outcomeOf("last", [second, first])).toEqual(result(7, 2));
  });

  test("min and max are right where all values are below or above zero", () => {
    expect([outcomeOf("max", values(-3, -2)), outcomeOf("min", values(3, 2))]).toEqual([
      result(-2, 2),
      result(2, 2),
    ]);
  });

  test("[K6] facts from before 1970 are facts like others", () => {
    const moon = at("1969-07-20T20:17:40Z");
    expect(outcomeOf("sum", [{ value: 2, at: moon }])).toEqual(result(2, 1, moon));
    expect(outcomeOf("last", [{ value: 2, at: moon }])).toEqual(result(2, 1, moon));
  });
});

describe("[K4] totals are exact", () => {
  test("0.1 + 0.2 is 0.3", () => {
    expect(outcomeOf("sum", values(0.1, 0.2))).toEqual(result(0.3, 2));
    expect(outcomeOf("mean", values(0.1, 0.2, 0.3))).toEqual(result(0.2, 3));
  });

  test("a small number beside a large one is not lost", () => {
    expect(outcomeOf("sum", values(1e15, 0.1, -1e15))).toEqual(result(0.1, 3));
  });

  test("every order of the same facts gives the same bits", () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
      size: "max",
    });
    const both = numbers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(both, ([list, other]) => {
        for (const name of ["sum", "mean"] as const) {
          expect(outcomeOf(name, values(...other))).toEqual(outcomeOf(name, values(...list)));
        }
      }),
      seeded(200),
    );
  });
});
