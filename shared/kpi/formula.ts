import { fail, ok, type Result } from "../problem/result.ts";
import { tidy, tidySum } from "../units/tidy.ts";
import type { UnixMs } from "../units/time.ts";
import { type Outcome, WAITING } from "./aggregates/aggregate.ts";

/** An expression over KPIs: numbers, ids, `+ - * /`, parentheses (K7). */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "kpi"; readonly id: string }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

type Operator = "+" | "-" | "*" | "/";

const MOST_TOKENS = 200;
// A hyphen inside a word belongs to the id (`sales.win-rate`); a minus stands apart (`revenue - cost`).
const TOKEN = /\s*(?:([a-z0-9][a-z0-9._-]*)|([-+*/()]))/y;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Reads a formula; the problem is a sentence that says what is wrong and where. */
export function parseFormula(text: string): Result<Formula, string> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  let next = 0;
  const take = (): string | undefined => tokens.value[next++];
  const peek = (): string | undefined => tokens.value[next];

  function operations(operators: string, operand: () => Formula): Formula {
    let left = operand();
    for (let token = peek(); token !== undefined && operators.includes(token); token = peek()) {
      next += 1;
      left = { kind: "operation", operator: token as Operator, left, right: operand() };
    }
    return left;
  }
  const sum = (): Formula => operations("+-", product);
  const product = (): Formula => operations("*/", factor);
  function factor(): Formula {
    const token = take();
    if (token === undefined) throw new SyntaxError("it ends where a KPI or a number is expected");
    if (token === "-") {
      return { kind: "operation", operator: "-", left: { kind: "number", value: 0 }, right: factor() };
    }
    if (token === "(") {
      const inner = sum();
      if (take() !== ")") throw new SyntaxError("a closing ')' is missing");
      return inner;
    }
    if (/^[-+*/)]$/.test(token))
      throw new SyntaxError(`'${token}' stands where a KPI or a number is expected`);
    return NUMBER.test(token) ? { kind: "number", value: Number(token) } : { kind: "kpi", id: token };
  }

  try {
    const formula = sum();
    const rest = peek();
    if (rest !== undefined) return fail(`'${rest}' stands where an operator (+ - * /) is expected`);
    return ok(formula);
  } catch (error) {
    if (error instanceof SyntaxError) return fail(error.message);
    throw error;
  }
}

function tokenize(text: string): Result<string[], string> {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ""; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    // Taken apart by characters, not by halves of them.
    const [first = ""] = text.slice(at).trim();
    if (!match) return fail(`'${first}' is no part of a formula: KPI ids, numbers, + - * / ( )`);
    tokens.push(match[1] ?? match[2] ?? "");
    if (tokens.length > MOST_TOKENS)
      return fail(`it has more than ${MOST_TOKENS} parts: split it over several KPIs`);
  }
  return ok(tokens);
}

/** The ids that a formula reads, each once. */
export function inputsOf(formula: Formula): string[] {
  if (formula.kind === "number") return [];
  if (formula.kind === "kpi") return [formula.id];
  return [...new Set([...inputsOf(formula.left), ...inputsOf(formula.right)])];
}

/**
 * The formula's value on its inputs' values (K7). Undefined when an input is missing or a denominator is zero. It is
 * as old as its oldest input, and its volume is the smallest of theirs.
 */
export function evaluate(formula: Formula, input: (id: string) => Outcome): Outcome {
  const outcomes = new Map(inputsOf(formula).map((id) => [id, input(id)]));
  let at = Infinity;
  let volume = Infinity;
  for (const outcome of outcomes.values()) {
    if (outcome.kind !== "value") return { kind: "undefined", reason: "missing-input" };
    at = Math.min(at, outcome.at);
    volume = Math.min(volume, outcome.volume);
  }
  if (outcomes.size === 0) return WAITING;
  const value = calculate(formula, (id) => {
    const outcome = outcomes.get(id);
    return outcome?.kind === "value" ? outcome.value : undefined;
  });
  if (value === undefined) return { kind: "undefined", reason: "zero-denominator" };
  if (!Number.isFinite(value)) return { kind: "undefined", reason: "not-finite" };
  return { kind: "value", value, at: at as UnixMs, volume };
}

/** The formula's value on numbers; `undefined` where an input has none or a denominator is zero. */
export function calculate(formula: Formula, input: (id: string) => number | undefined): number | undefined {
  if (formula.kind === "number") return formula.value;
  if (formula.kind === "kpi") return input(formula.id);
  const left = calculate(formula.left, input);
  const right = calculate(formula.right, input);
  if (left === undefined || right === undefined) return undefined;
  switch (formula.operator) {
    case "+":
      return tidySum(left, right);
    case "-":
      return tidySum(left, -right);
    case "*":
      return tidy(left * right);
    case "/":
      return right === 0 ? undefined : tidy(left / right);
  }
}
