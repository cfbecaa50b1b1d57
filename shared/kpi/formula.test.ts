import { describe, expect, test } from "vitest";
import { at, aValue } from "../testing/factories.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import { evaluate, inputsOf, parseFormula } from "./formula.ts";

const INPUTS: Readonly<Record<string, Outcome>> = {
  a: aValue(12, { at: at("2026-11-18T10:00:00Z"), volume: 9 }),
  b: aValue(4, { at: at("2026-11-17T10:00:00Z"), volume: 3 }),
  "sales.win-rate": aValue(0.1),
  "sales.lost-rate": aValue(0.2),
  zero: aValue(0),
  huge: aValue(1e300),
  waiting: { kind: "waiting" },
  broken: { kind: "undefined", reason: "zero-denominator" },
};

function outcomeOf(text: string): Outcome {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(formula.problem);
  return evaluate(formula.value, (id) => INPUTS[id] ?? { kind: "waiting" });
}
const valueOf = (text: string): number | string => {
  const outcome = outcomeOf(text);
  return outcome.kind === "value" ? outcome.value : outcome.kind;
};

describe("[K7] a formula is ordinary arithmetic", () => {
  test.each([
    ["a", 12],
    ["a - b", 8],
    ["a - b - b", 4],
    ["a / b / b", 0.75],
    ["a + b * 2", 20],
    ["(a + b) * 2", 32],
    ["a - (b - 1)", 9],
    ["2 * a / b", 6],
    ["-a", -12],
    ["-a + b", -8],
    ["a - -b", 16],
    ["-(a - b)", -8],
    ["a * -b", -48],
    ["--a", 12],
    ["((a))", 12],
    ["a*b", 48],
    ["  a\n  + 1.5 ", 13.5],
    ["-zero", 0],
    ["zero / -a", 0],
  ])("%s is %s", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test("a hyphen inside a word belongs to the id, a minus stands apart", () => {
    expect(valueOf("sales.win-rate + sales.lost-rate")).toBe(0.3);
    expect(valueOf("sales.win-rate - sales.lost-rate")).toBe(-0.1);
    const formula = parseFormula("sales.win-rate-b");
    expect(formula.ok && inputsOf(formula.value)).toEqual(["sales.win-rate-b"]);
  });

  test("results are kept to the digits that a number holds for certain", () => {
    expect([valueOf("sales.win-rate * 3"), valueOf("(sales.win-rate + sales.lost-rate * 2.5) / 3")]).toEqual([
      0.3, 0.2,
    ]);
    expect(valueOf("100.1 * a - 100 * a")).toBe(1.2);
  });

  test("it names each input once", () => {
    const formula = parseFormula("(a + b) / a - 3");
    expect(formula.ok && inputsOf(formula.value)).toEqual(["a", "b"]);
  });

  test("its value is as old as its oldest input, its volume the smallest of theirs", () => {
    expect(outcomeOf("a + b")).toEqual(aValue(16, { at: at("2026-11-17T10:00:00Z"), volume: 3 }));
  });
});

describe("[K7] a formula is undefined, never a wrong number", () => {
  test.each([
    ["a / zero", "zero-denominator"],
    ["a / (b - 4)", "zero-denominator"],
    ["zero / zero", "zero-denominator"],
    ["1 + a / zero", "zero-denominator"],
    ["a + waiting", "missing-input"],
    ["waiting", "missing-input"],
    ["zero * waiting", "missing-input"],
    ["a + broken", "missing-input"],
    ["huge * huge", "not-finite"],
    ["huge * huge - huge * huge", "not-finite"],
  ])("%s: %s", (text, reason) => {
    expect(outcomeOf(text)).toEqual({ kind: "undefined", reason });
  });
});

describe("[K7] what is no formula is refused with a sentence", () => {
  test.each([
    ["", "it ends where a KPI or a number is expected"],
    ["a +", "it ends where a KPI or a number is expected"],
    ["a b", "'b' stands where an operator (+ - * /) is expected"],
    ["a)", "')' stands where an operator (+ - * /) is expected"],
    ["(a", "a closing ')' is missing"],
    ["(a b)", "a closing ')' is missing"],
    ["* a", "'*' stands where a KPI or a number is expected"],
    ["a + * b", "'*' stands where a KPI or a number is expected"],
    ["()", "')' stands where a KPI or a number is expected"],
    ["a ^ 2", "'^' is no part of a formula: KPI ids, numbers, + - * / ( )"],
    ["A + b", "'A' is no part of a formula: KPI ids, numbers, + - * / ( )"],
    ["a; process.exit()", "';' is no part of a formula: KPI ids, numbers, + - * / ( )"],
    ["a + 😀", "'😀' is no part of a formula: KPI ids, numbers, + - * / ( )"],
    ["a" + " + a".repeat(100), "it has more than 200 parts: split it over several KPIs"],
    ["(".repeat(500), "it has more than 200 parts: split it over several KPIs"],
  ])("%s", (text, problem) => {
    expect(parseFormula(text)).toEqual({ ok: false, problem });
  });
});
