import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { calculate, type Formula, inputsOf, parseFormula } from "../formula.ts";
import { formulaSlopes } from "./formula-slopes.ts";
import type { Pair } from "./pair.ts";

const IDS = ["a", "b", "c", "d"];
type Inputs = Readonly<Record<string, Pair>>;

function read(text: string): Formula {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(formula.problem);
  return formula.value;
}
const inputs = (before: readonly number[], after: readonly number[]): Inputs =>
  Object.fromEntries(IDS.map((id, index) => [id, { before: before[index] ?? 1, after: after[index] ?? 1 }]));
const pairIn = (all: Inputs) => (id: string) => all[id] ?? { before: 1, after: 1 };

/** The part of each input, and how it was found. */
function split(formula: Formula, all: Inputs) {
  const { method, slopes } = formulaSlopes(formula, pairIn(all));
  const parts = Object.fromEntries(
    [...slopes].map(([id, slope]) => [id, slope * (pairIn(all)(id).after - pairIn(all)(id).before)]),
  );
  return { method, parts };
}

test("[K7] of sums and differences each input has its own difference", () => {
  expect(split(read("a - b + 2 * c"), inputs([100, 40, 1], [130, 60, 4]))).toEqual({
    method: "differences",
    parts: { a: 30, b: -20, c: 6 },
  });
});

test("[K7] of a product each factor has L(product) × ln(after / before)", () => {
  // 10 × 20 = 200 becomes 15 × 24 = 360.
  const { method, parts } = split(read("a * b"), inputs([10, 20], [15, 24]));
  const mean = 160 / Math.log(360 / 200);
  expect(method).toBe("logarithmic-mean");
  expect(parts["a"]).toBeCloseTo(mean * Math.log(1.5), 10);
  expect(parts["b"]).toBeCloseTo(mean * Math.log(1.2), 10);
});

test("[K7] of a quotient the denominator has the opposite sign", () => {
  // 0.2 becomes 0.25.
  const { parts } = split(read("a / b"), inputs([20, 100], [30, 120]));
  const mean = 0.05 / Math.log(0.25 / 0.2);
  expect(parts["a"]).toBeCloseTo(mean * Math.log(1.5), 12);
  expect(parts["b"]).toBeCloseTo(-mean * Math.log(1.2), 12);
});

test("[K7] a nested node hands what it gets to its own inputs; an input in two places has both parts", () => {
  // Margin (a − b) / a: 0.6 becomes 0.5.
  const { parts } = split(read("(a - b) / a"), inputs([100, 40], [120, 60]));
  const mean = -0.1 / Math.log(0.5 / 0.6);
  const profit = mean * Math.log(1);
  const revenue = -mean * Math.log(1.2);
  // The profit of 60 did not change: its inputs cancel out, each by L(margin) / 60 for every euro.
  expect(profit).toBe(0);
  expect(parts["b"]).toBeCloseTo((-mean / 60) * 20, 12);
  expect(parts["a"]).toBeCloseTo(revenue + (mean / 60) * 20, 12);
});

test("[K7] a constant has no part, whether it multiplies, divides or is divided", () => {
  expect(split(read("100 * a / 4"), inputs([2], [3]))).toEqual({ method: "differences", parts: { a: 25 } });
  expect(split(read("12 / a"), inputs([2], [3]))).toEqual({ method: "differences", parts: { a: -2 } });
  expect(split(read("-a"), inputs([2], [3]))).toEqual({ method: "differences", parts: { a: -1 } });
  expect(split(read("0 * a + b"), inputs([2, 5], [3, 9]))).toEqual({
    method: "differences",
    parts: { a: 0, b: 4 },
  });
});

test("[K7] where a factor is zero or changes its sign, each has its mean over all orders", () => {
  // 0 × 4 = 0 becomes 3 × 6 = 18: a brings 12 when it is first and 18 when it is last; b brings 0 or 6.
  expect(split(read("a * b"), inputs([0, 4], [3, 6]))).toEqual({
    method: "mean-of-orders",
    parts: { a: 15, b: 3 },
  });
  // −2 × 5 = −10 becomes 2 × 5 = 10.
  expect(split(read("a * b"), inputs([-2, 5], [2, 5]))).toEqual({
    method: "mean-of-orders",
    parts: { a: 20, b: 0 },
  });
  // Three factors from nothing: 2 × 3 × 4, a third each.
  expect(split(read("a * (b * c)"), inputs([0, 0, 0], [2, 3, 4]))).toEqual({
    method: "mean-of-orders",
    parts: { a: 8, b: 8, c: 8 },
  });
  expect(split(read("a / b"), inputs([0, 2], [3, 4])).parts).toEqual({ a: 1.125, b: -0.375 });
});

// Values that are zero, negative and of very different size, but of few digits: what is lost is rounding and no more.
const value = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
  fc.integer({ min: 1, max: 1000 }).map((thousands) => thousands * 1000),
);
const expression: fc.Arbitrary<Formula> = fc.letrec<{ node: Formula }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(...IDS).map((id): Formula => ({ kind: "kpi", id })),
    fc.integer({ min: 0, max: 9 }).map((number): Formula => ({ kind: "number", value: number })),
    fc
      .tuple(fc.constantFrom<"+" | "-" | "*" | "/">("+", "-", "*", "/"), tie("node"), tie("node"))
      .map(([operator, left, right]): Formula => ({ kind: "operation", operator, left, right })),
  ),
})).node;
const four = fc.array(value, { minLength: 4, maxLength: 4 });
const both = fc.tuple(four, four).map(([before, after]) => inputs(before, after));

const valueOf = (formula: Formula, all: Inputs, span: keyof Pair): number | undefined =>
  calculate(formula, (id) => pairIn(all)(id)[span]);
/** The largest number on the way to the result: rounding is of its size. */
function reach(formula: Formula, all: Inputs): number {
  const own = Math.max(
    ...(["before", "after"] as const).map((span) => Math.abs(valueOf(formula, all, span) ?? 0)),
  );
  return formula.kind === "operation"
    ? Math.max(own, reach(formula.left, all), reach(formula.right, all))
    : own;
}
/** Formulas that have a value in both periods, and no denominator that is only the rest of a rounding. */
const hasValues = (formula: Formula, all: Inputs): boolean =>
  valueOf(formula, all, "before") !== undefined && valueOf(formula, all, "after") !== undefined;

function expectClose(
  actual: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  scale: number,
) {
  for (const id of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const tolerance = 1e-9 * Math.max(scale, Math.abs(actual[id] ?? 0), Math.abs(expected[id] ?? 0));
    expect(Math.abs((actual[id] ?? 0) - (expected[id] ?? 0)), id).toBeLessThanOrEqual(tolerance);
  }
}

test("[K7] whatever the formula and its inputs: the parts sum to the whole", () => {
  fc.assert(
    fc.property(expression, both, (formula, all) => {
      fc.pre(hasValues(formula, all));
      const { parts } = split(formula, all);
      const sum = Object.values(parts).reduce((so, part) => so + part, 0);
      const change = (valueOf(formula, all, "after") ?? 0) - (valueOf(formula, all, "before") ?? 0);
      const size = Object.values(parts).reduce((so, part) => so + Math.abs(part), reach(formula, all));
      expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-9 * size);
      expect(Object.keys(parts).sort()).toEqual(inputsOf(formula).sort());
    }),
    seeded(2000),
  );
});

test("[K7] exchanging the two periods turns every part round", () => {
  fc.assert(
    fc.property(expression, both, (formula, all) => {
      fc.pre(hasValues(formula, all));
      const exchanged = Object.fromEntries(
        Object.entries(all).map(([id, { before, after }]) => [id, { before: after, after: before }]),
      );
      const forth = split(formula, all);
      const back = split(formula, exchanged);
      expect(back.method).toBe(forth.method);
      const turned = Object.fromEntries(Object.entries(back.parts).map(([id, part]) => [id, -part]));
      expectClose(forth.parts, turned, reach(formula, all));
    }),
    seeded(1000),
  );
});

test("[K7] where no input changed, no input has a part", () => {
  fc.assert(
    fc.property(expression, four, (formula, before) => {
      const all = inputs(before, before);
      fc.pre(hasValues(formula, all));
      expect(Object.values(split(formula, all).parts).every((part) => part === 0)).toBe(true);
    }),
    seeded(500),
  );
});

test("[K7] the order and the brackets of sums and products do not matter", () => {
  fc.assert(
    fc.property(both, (all) => {
      const size = Math.max(
        ...Object.values(all).flatMap(({ before, after }) => [Math.abs(before), Math.abs(after)]),
      );
      const same = (...texts: readonly string[]): void => {
        const [first, ...others] = texts.map(read).filter((formula) => hasValues(formula, all));
        if (!first) return;
        for (const other of others) {
          const scale = Math.max(reach(first, all), reach(other, all), size);
          expectClose(split(first, all).parts, split(other, all).parts, scale);
        }
      };
      same("a + b - c", "b - c + a", "-(c - b) + a");
      same("a * b * c", "c * (b * a)", "(a * c) * b", "b * (c * a)");
      same("a * b / c", "b / c * a", "a / (c / b)");
    }),
    seeded(1000),
  );
});

test("[K7] euros or cents: inputs times c make the parts of a sum times c, and leave those of a rate as they are", () => {
  fc.assert(
    fc.property(both, fc.constantFrom(0.01, 100, 1000), (all, by) => {
      const scaled = Object.fromEntries(
        Object.entries(all).map(([id, { before, after }]) => [
          id,
          { before: before * by, after: after * by },
        ]),
      );
      const times = (parts: Readonly<Record<string, number>>, factor: number) =>
        Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, part * factor]));
      for (const [text, factor] of [
        ["a - b + 3 * c", by],
        ["(a + b) / c", 1],
        ["a * b", by * by],
      ] as const) {
        const formula = read(text);
        if (!hasValues(formula, all)) continue;
        const scale = reach(formula, all) * Math.max(1, factor, by);
        expectClose(split(formula, scaled).parts, times(split(formula, all).parts, factor), scale);
      }
    }),
    seeded(1000),
  );
});

test("a formula without a value is never split", () => {
  expect(() => split(read("a / b"), inputs([1, 0], [1, 2]))).toThrow("only a formula that has a value");
});
