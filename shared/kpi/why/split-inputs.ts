import type { Kpi } from "../definition.ts";
import { tidy, tidySum } from "../../units/tidy.ts";
import { formulaSlopes, type SplitMethod } from "./formula-slopes.ts";
import { type Grounds, outcomesOf } from "./grounds.ts";
import { noSplit, type NoSplit } from "./no-split.ts";
import type { Pair } from "./pair.ts";

/** What an input's own change did to a formula KPI. */
export interface InputPart extends Pair {
  readonly kpi: string;
  /** In the measure of the formula KPI, not of the input. */
  readonly part: number;
}

export interface InputSplit {
  readonly kind: "inputs";
  readonly method: SplitMethod;
  /** In the order of the formula; they sum to the change but for rounding. */
  readonly parts: readonly InputPart[];
}

/** The change of a formula KPI split over what the formula reads (K7), by `formulaSlopes`; `undefined` for other KPIs. */
export function splitInputs(grounds: Grounds, kpi: Kpi, unit: string): InputSplit | NoSplit | undefined {
  const formula = grounds.formula(kpi.id);
  if (!formula) return undefined;
  const { before, after } = outcomesOf(grounds, kpi.id, unit);
  if (after.kind !== "value") return noSplit("no-value-now");
  if (before.kind !== "value") return noSplit("no-value-before");
  const { method, slopes } = formulaSlopes(formula, (id) => pairOf(grounds, id, unit));
  const parts = [...slopes].map(([id, slope]): InputPart => {
    const pair = pairOf(grounds, id, unit);
    return { kpi: id, ...pair, part: tidy(slope * tidySum(pair.after, -pair.before)) };
  });
  if (!parts.every(({ part }) => Number.isFinite(part))) return noSplit("not-finite");
  return { kind: "inputs", method, parts };
}

/** An input's two values, of a formula that has both. */
export function pairOf(grounds: Grounds, id: string, unit: string): Pair {
  const { before, after } = outcomesOf(grounds, id, unit);
  if (before.kind !== "value" || after.kind !== "value") throw new Error(`the input ${id} has no value`);
  return { before: before.value, after: after.value };
}
