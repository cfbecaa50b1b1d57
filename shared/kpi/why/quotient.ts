import type { Formula } from "../formula.ts";
import { isRate } from "./fraction.ts";
import type { Grounds } from "./grounds.ts";

/** A sum of KPIs, each with a factor: `2 * a - b`. */
export type Terms = ReadonlyMap<string, number>;

/** A formula that divides one sum of KPIs by another, as rates do. */
export interface Quotient {
  readonly top: Terms;
  readonly bottom: Terms;
}

type Form =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "sum"; readonly terms: Terms }
  | ({ readonly kind: "quotient" } & Quotient);

/**
 * A formula read as one quotient of sums, over KPIs that add up over units (`sum`, `count`, `last` with roll-up `sum`)
 * and over formulas of such; `undefined` when it is anything else.
 */
export function quotientOf(grounds: Grounds, formula: Formula): Quotient | undefined {
  const form = formOf(grounds, formula);
  return form?.kind === "quotient" ? form : undefined;
}

function formOf(grounds: Grounds, node: Formula): Form | undefined {
  if (node.kind === "number") return { kind: "constant", value: node.value };
  if (node.kind === "kpi") return formOfKpi(grounds, node.id);
  const left = formOf(grounds, node.left);
  const right = formOf(grounds, node.right);
  if (!left || !right) return undefined;
  switch (node.operator) {
    case "+":
      return sumOf(left, right, 1);
    case "-":
      return sumOf(left, right, -1);
    case "*":
      return left.kind === "constant"
        ? scaled(right, left.value)
        : right.kind === "constant"
          ? scaled(left, right.value)
          : undefined;
    case "/":
      if (right.kind === "constant") return scaled(left, 1 / right.value);
      if (left.kind !== "sum" || right.kind !== "sum") return undefined;
      return { kind: "quotient", top: left.terms, bottom: right.terms };
  }
}

function formOfKpi(grounds: Grounds, id: string): Form | undefined {
  const formula = grounds.formula(id);
  if (formula) return formOf(grounds, formula);
  const kpi = grounds.kpi(id);
  const adds = kpi && !isRate(kpi) && kpi.aggregate !== "min" && kpi.aggregate !== "max";
  return adds ? { kind: "sum", terms: new Map([[id, 1]]) } : undefined;
}

function sumOf(left: Form, right: Form, sign: 1 | -1): Form | undefined {
  if (left.kind === "constant" && right.kind === "constant")
    return { kind: "constant", value: left.value + sign * right.value };
  // A minus before a KPI is read as zero less that KPI.
  if (left.kind === "constant" && left.value === 0) return scaled(right, sign);
  if (left.kind !== "sum" || right.kind !== "sum") return undefined;
  const terms = new Map(left.terms);
  for (const [id, factor] of right.terms) terms.set(id, (terms.get(id) ?? 0) + sign * factor);
  return { kind: "sum", terms };
}

function scaled(form: Form, by: number): Form {
  const times = (terms: Terms): Terms => new Map([...terms].map(([id, factor]) => [id, factor * by]));
  switch (form.kind) {
    case "constant":
      return { kind: "constant", value: form.value * by };
    case "sum":
      return { kind: "sum", terms: times(form.terms) };
    case "quotient":
      return { kind: "quotient", top: times(form.top), bottom: form.bottom };
  }
}
