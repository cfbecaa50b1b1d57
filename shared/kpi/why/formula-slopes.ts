import { calculate, type Formula, inputsOf } from "../formula.ts";
import { factorSlopes, type FactorMethod } from "./factor-slopes.ts";
import type { Pair } from "./pair.ts";

/** How a formula's change was split: `differences` where there is only one way to do it. */
export type SplitMethod = "differences" | FactorMethod;

/** What a change of each input by one was worth to the formula, from one period to another. */
export interface FormulaSlopes {
  /** The least certain one of those that were needed. */
  readonly method: SplitMethod;
  readonly slopes: ReadonlyMap<string, number>;
}

/**
 * The slopes of a formula between two periods (K7): Σ slope × change of the input is the change of the formula, with
 * nothing left over but rounding. Found from the top of the expression down, as derivatives are, but of the step that
 * was really made: sums and differences hand on their slope or its opposite, a chain of products and quotients splits
 * it over its factors by `factorSlopes`, and an input that stands in several places has the sum of what they say.
 *
 * Throws for a formula that has no value in one of the periods. A slope that is not finite says that its numbers are too large or too
 * small to be split.
 */
export function formulaSlopes(formula: Formula, input: (id: string) => Pair): FormulaSlopes {
  const slopes = new Map<string, number>();
  const methods = new Set<FactorMethod>();

  function descend(node: Formula, slope: number): void {
    if (node.kind === "number") return;
    if (node.kind === "kpi") {
      slopes.set(node.id, (slopes.get(node.id) ?? 0) + slope);
    } else if (node.operator === "+" || node.operator === "-") {
      descend(node.left, slope);
      descend(node.right, node.operator === "-" ? -slope : slope);
    } else descendProduct(node, slope);
  }

  function descendProduct(product: Formula, slope: number): void {
    const factors = factorsOf(product).map((factor) => ({ ...factor, value: pairOf(factor.node, input) }));
    const constants = factors.filter(({ node }) => inputsOf(node).length === 0);
    const variables = factors.filter((factor) => !constants.includes(factor));
    const scale = constants.reduce(
      (so, { value, divides }) => (divides ? so / value.after : so * value.after),
      slope,
    );
    const split =
      variables.length > 1
        ? factorSlopes(variables.map(({ value, divides }) => (divides ? inverse(value) : value)))
        : undefined;
    if (split) methods.add(split.method);
    variables.forEach(({ node, value, divides }, index) => {
      const own = scale * (split?.slopes[index] ?? 1);
      // The slope of 1/x from one x to another is −1 / (x before × x after).
      descend(node, divides ? -own / value.before / value.after : own);
    });
  }

  pairOf(formula, input);
  descend(formula, 1);
  const method = methods.has("mean-of-orders") ? "mean-of-orders" : ([...methods][0] ?? "differences");
  return { method, slopes };
}

interface Factor {
  readonly node: Formula;
  readonly divides: boolean;
}

/** The factors of a chain of products and quotients, however it is bracketed. */
function factorsOf(node: Formula, divides = false): Factor[] {
  if (node.kind !== "operation" || (node.operator !== "*" && node.operator !== "/"))
    return [{ node, divides }];
  return [
    ...factorsOf(node.left, divides),
    ...factorsOf(node.right, node.operator === "/" ? !divides : divides),
  ];
}

const inverse = ({ before, after }: Pair): Pair => ({ before: 1 / before, after: 1 / after });

function pairOf(node: Formula, input: (id: string) => Pair): Pair {
  const before = calculate(node, (id) => input(id).before);
  const after = calculate(node, (id) => input(id).after);
  if (before === undefined || after === undefined)
    throw new Error("only a formula that has a value is split");
  return { before, after };
}
