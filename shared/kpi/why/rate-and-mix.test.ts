import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import type { Fraction } from "./fraction.ts";
import { type RateSplit, rateAndMix } from "./rate-and-mix.ts";

type Numbers = Readonly<Record<string, readonly [top: number, bottom: number]>>;
const fractions = (numbers: Numbers): ReadonlyMap<string, Fraction> =>
  new Map(Object.entries(numbers).map(([unit, [top, bottom]]) => [unit, { top, bottom }]));
const split = (before: Numbers, after: Numbers): RateSplit =>
  rateAndMix({ before: fractions(before), after: fractions(after) });

test("[K4] a better rate of one unit is a rate effect of its mean share, and no mix", () => {
  // 30 of 200 becomes 40 of 200: EMEA from 20 % to 30 %, with half of all.
  const { parts, amount } = split({ emea: [20, 100], apac: [10, 100] }, { emea: [30, 100], apac: [10, 100] });
  expect(parts).toEqual([
    { unit: "emea", before: 0.2, after: 0.3, shareBefore: 0.5, shareAfter: 0.5, rate: 0.05, mix: 0 },
    { unit: "apac", before: 0.1, after: 0.1, shareBefore: 0.5, shareAfter: 0.5, rate: 0, mix: 0 },
  ]);
  expect(amount).toEqual({ before: 30, after: 40, volume: 0, rate: 10, mix: 0 });
});

test("[K4] rates that stay while work goes to the weaker unit are mix alone (Simpson's paradox)", () => {
  // EMEA stays at 40 %, APAC at 10 %; of 200, EMEA has 100 and then 40: 25 % becomes 16 %.
  const { parts, amount } = split({ emea: [40, 100], apac: [10, 100] }, { emea: [16, 40], apac: [16, 160] });
  expect(parts.map(({ unit, rate, mix }) => ({ unit, rate, mix }))).toEqual([
    { unit: "emea", rate: 0, mix: expect.closeTo((0.4 - 0.205) * -0.3, 12) as number },
    { unit: "apac", rate: 0, mix: expect.closeTo((0.1 - 0.205) * 0.3, 12) as number },
  ]);
  expect(amount).toEqual({
    before: 50,
    after: 32,
    volume: 0,
    rate: 0,
    mix: expect.closeTo(-18, 10) as number,
  });
});

test("[K4] twice of everything leaves the rate as it is: all of it is volume", () => {
  const { parts, amount } = split({ emea: [40, 100], apac: [10, 100] }, { emea: [80, 200], apac: [20, 200] });
  expect(parts.flatMap(({ rate, mix }) => [rate, mix])).toEqual([0, 0, 0, 0]);
  expect(amount).toEqual({ before: 50, after: 100, volume: 50, rate: 0, mix: 0 });
});

test("a unit that comes or goes has no rate to compare with: what it does is mix", () => {
  const { parts } = split({ emea: [20, 100], gone: [9, 30] }, { emea: [20, 100], apac: [40, 100] });
  const middle = (29 / 130 + 60 / 200) / 2;
  expect(parts).toEqual([
    expect.objectContaining({ unit: "emea", rate: 0 }),
    {
      unit: "gone",
      before: 0.3,
      shareBefore: expect.closeTo(30 / 130, 12) as number,
      shareAfter: 0,
      rate: 0,
      mix: expect.closeTo(-(0.3 - middle) * (30 / 130), 12) as number,
    },
    {
      unit: "apac",
      after: 0.4,
      shareBefore: 0,
      shareAfter: 0.5,
      rate: 0,
      mix: expect.closeTo((0.4 - middle) * 0.5, 12) as number,
    },
  ]);
});

test("numerators that were sent without denominators count for what they are", () => {
  const { parts } = split({ emea: [20, 100], stray: [5, 0] }, { emea: [20, 100] });
  expect(parts[1]).toEqual({ unit: "stray", shareBefore: 0, shareAfter: 0, rate: -0.05, mix: 0 });
});

const member = fc.tuple(
  fc.integer({ min: -20, max: 1000 }),
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 })),
);
const numbers = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), member, { minKeys: 1 });
const bottomOf = (all: Numbers): number => Object.values(all).reduce((sum, [, bottom]) => sum + bottom, 0);
const topOf = (all: Numbers): number => Object.values(all).reduce((sum, [top]) => sum + top, 0);
const both = fc.tuple(numbers, numbers).filter((pair) => pair.every((all) => bottomOf(all) > 0));
const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
const effects = ({ parts }: RateSplit): Map<string, [number, number]> =>
  new Map(parts.map(({ unit, rate, mix }) => [unit, [rate, mix]]));

test("rate and mix effects of all units sum to the change of the rate; volume, rate and mix to that of the amount", () => {
  fc.assert(
    fc.property(both, ([before, after]) => {
      const { parts, amount } = split(before, after);
      const change = topOf(after) / bottomOf(after) - topOf(before) / bottomOf(before);
      const moves = parts.flatMap(({ rate, mix }) => [rate, mix]);
      expect(Math.abs(sum(moves) - change)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...moves.map(Math.abs)));
      expect([amount.before, amount.after]).toEqual([topOf(before), topOf(after)]);
      const moved = amount.volume + amount.rate + amount.mix;
      expect(Math.abs(moved - (amount.after - amount.before))).toBeLessThanOrEqual(1e-6);
      expect(sum(parts.map(({ shareBefore }) => shareBefore))).toBeCloseTo(1, 12);
      expect(sum(parts.map(({ shareAfter }) => shareAfter))).toBeCloseTo(1, 12);
    }),
    seeded(1000),
  );
});

test("exchanging the periods turns every effect round, and the order of the units does not matter", () => {
  fc.assert(
    fc.property(both, ([before, after]) => {
      const forth = effects(split(before, after));
      const turned = (all: Numbers): Numbers => Object.fromEntries(Object.entries(all).reverse());
      const back = effects(split(turned(after), turned(before)));
      expect([...back.keys()].sort()).toEqual([...forth.keys()].sort());
      for (const [unit, [rate, mix]] of forth) {
        expect(back.get(unit)?.[0]).toBeCloseTo(-rate, 9);
        expect(back.get(unit)?.[1]).toBeCloseTo(-mix, 9);
      }
    }),
    seeded(500),
  );
});

test("numerators in cents: every effect times a hundred; denominators by the thousand: every effect a thousandth", () => {
  fc.assert(
    fc.property(both, ([before, after]) => {
      const times = (all: Numbers, top: number, bottom: number): Numbers =>
        Object.fromEntries(Object.entries(all).map(([unit, own]) => [unit, [own[0] * top, own[1] * bottom]]));
      const plain = effects(split(before, after));
      const scaled = effects(split(times(before, 100, 1000), times(after, 100, 1000)));
      for (const [unit, [rate, mix]] of plain) {
        expect(scaled.get(unit)?.[0]).toBeCloseTo(rate / 10, 9);
        expect(scaled.get(unit)?.[1]).toBeCloseTo(mix / 10, 9);
      }
    }),
    seeded(500),
  );
});

test("where nothing changed there is no effect", () => {
  fc.assert(
    fc.property(both, ([before]) => {
      const { parts, amount } = split(before, before);
      expect(parts.every(({ rate, mix }) => rate === 0 && mix === 0)).toBe(true);
      expect([amount.volume, amount.rate, amount.mix]).toEqual([0, 0, 0]);
    }),
    seeded(200),
  );
});
