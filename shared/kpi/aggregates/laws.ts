import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFact } from "../../testing/factories.ts";
import { seeded } from "../../testing/seeded.ts";
import { type UnixMs, unixMs } from "../../units/time.ts";
import type { Aggregate, Counted, Fact } from "./aggregate.ts";
import { decodeSummary, encodeSummary } from "./aggregates.ts";

const START: UnixMs = aFact().at;

/** Numbers as they are kept: nine decimals at most. */
const numbers = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, 0.1, 0.2, 0.3, 1e-9, 1e15, -1e15, 123_456_789.123_456),
);

/** Facts in order of their arrival, many of them at the same few instants. */
const facts: fc.Arbitrary<readonly Fact[]> = fc
  .array(
    fc.record({
      minute: fc.integer({ min: -3, max: 3 }),
      value: numbers,
      numerator: numbers,
      denominator: numbers,
    }),
    { maxLength: 12, size: "max" },
  )
  .map((list) =>
    list.map(({ minute, ...rest }, index) => ({ ...rest, at: unixMs(START + minute), order: index + 1 })),
  );

/** Facts in another order than that of arrival; each still knows when it arrived. */
const shuffled: fc.Arbitrary<readonly Fact[]> = facts.chain((list) =>
  fc.shuffledSubarray([...list], { minLength: list.length }),
);

/** The laws that every aggregate obeys (K4); with them it does not matter how facts are gathered into summaries. */
export function aggregateLaws<S extends Counted>(name: string, aggregate: Aggregate<S>): void {
  const fold = (list: readonly Fact[]): S =>
    list.reduce((summary, fact) => aggregate.add(summary, fact), aggregate.zero);

  describe(`[K4] ${name}`, () => {
    test("zero is the identity of join, on both sides", () => {
      fc.assert(
        fc.property(shuffled, (list) => {
          const summary = fold(list);
          expect(aggregate.join(aggregate.zero, summary)).toEqual(summary);
          expect(aggregate.join(summary, aggregate.zero)).toEqual(summary);
        }),
        seeded(100),
      );
    });

    test("join is associative", () => {
      fc.assert(
        fc.property(shuffled, fc.nat(12), fc.nat(12), (list, one, other) => {
          const [a, b, c] = partsOf(list, Math.min(one, other), Math.max(one, other)).map(fold) as [S, S, S];
          expect(aggregate.join(aggregate.join(a, b), c)).toEqual(aggregate.join(a, aggregate.join(b, c)));
        }),
        seeded(200),
      );
    });

    test("join does not depend on the order of the parts", () => {
      fc.assert(
        fc.property(shuffled, fc.nat(12), (list, cut) => {
          const [a, b] = partsOf(list, cut, list.length).map(fold) as [S, S];
          expect(aggregate.join(a, b)).toEqual(aggregate.join(b, a));
        }),
        seeded(200),
      );
    });

    test("a fold over facts does not depend on the order in which they are read", () => {
      fc.assert(
        fc.property(shuffled, (list) => {
          const inOrder = [...list].sort((a, b) => a.order - b.order);
          expect(fold(list)).toEqual(fold(inOrder));
        }),
        seeded(200),
      );
    });

    test("the fold over all facts is the join of the folds over their parts, however they are split", () => {
      fc.assert(
        fc.property(shuffled, fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }), (list, groupOf) => {
          const groups = [0, 1, 2, 3, 4].map((group) => list.filter((_, index) => groupOf[index] === group));
          const joined = groups.map(fold).reduce((a, b) => aggregate.join(a, b), aggregate.zero);
          expect(joined).toEqual(fold(list));
          expect(aggregate.outcome(joined)).toEqual(aggregate.outcome(fold(list)));
        }),
        seeded(200),
      );
    });

    test("a summary comes back from storage as it was", () => {
      fc.assert(
        fc.property(shuffled, (list) => {
          const summary = fold(list);
          expect(decodeSummary(encodeSummary(summary))).toEqual(summary);
        }),
        seeded(100),
      );
    });

    test("a summary counts its facts and knows the latest instant", () => {
      fc.assert(
        fc.property(shuffled, (list) => {
          const { n, at } = fold(list);
          expect([n, at]).toEqual([list.length, list.length ? Math.max(...list.map((fact) => fact.at)) : 0]);
        }),
        seeded(100),
      );
    });

    test("[K8] of no facts is waiting, never a number", () => {
      expect(aggregate.outcome(aggregate.zero)).toEqual({ kind: "waiting" });
    });
  });
}

const partsOf = (list: readonly Fact[], from: number, to: number): (readonly Fact[])[] => [
  list.slice(0, from),
  list.slice(from, to),
  list.slice(to),
];
