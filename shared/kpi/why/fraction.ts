import { aggregateNamed } from "../aggregates/aggregates.ts";
import type { Parts } from "../aggregates/ratio.ts";
import type { Total } from "../aggregates/total.ts";
import type { Kpi } from "../definition.ts";
import type { UnitSummaries } from "../roll-up.ts";
import { standingValues } from "../standing.ts";
import type { UnitTree } from "../units-tree.ts";
import { fromDecimal } from "../../units/decimal.ts";

/** A rate as what is summed to make it: of several units, Σ top / Σ bottom. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** Whether a KPI's number is a rate: of numerators and denominators, or a mean over observations or reporting units. */
export const isRate = ({ aggregate, rollUp }: Kpi): boolean =>
  aggregate === "ratio" || aggregate === "mean" || (aggregate === "last" && rollUp === "mean");

/**
 * The rate of a member as a fraction (K4, K5): Σ numerator / Σ denominator of a ratio, Σ value / number of observations
 * of a mean, and for the mean of latest values Σ value / number of units that have one.
 */
export function fractionOf(kpi: Kpi, summaries: UnitSummaries, tree: UnitTree, member: string): Fraction {
  if (kpi.aggregate === "last") {
    const values = standingValues([...summaries], tree, member);
    const top = values.reduce((sum, value) => sum + (value.kind === "value" ? value.value : 0), 0);
    return { top, bottom: values.length };
  }
  const aggregate = aggregateNamed(kpi.aggregate ?? "sum");
  const joined = [...summaries.values()].reduce(
    (sum, summary) => aggregate.join(sum, summary),
    aggregate.zero,
  );
  // Only the aggregate that made a summary may read it, and these are the two whose number is a rate.
  if (kpi.aggregate === "ratio") {
    const { numerator, denominator } = joined as Parts;
    return { top: fromDecimal(numerator), bottom: fromDecimal(denominator) };
  }
  const { total, n } = joined as Total;
  return { top: fromDecimal(total), bottom: n };
}
