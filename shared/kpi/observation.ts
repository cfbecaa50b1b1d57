import type { Fact } from "./aggregates/aggregate.ts";

/** One fact as it was admitted: KPI, unit, instant, number(s), and the key that makes it correctable (K2, K3). */
export interface Observation extends Omit<Fact, "order"> {
  readonly kpi: string;
  readonly unit: string;
  readonly key?: string;
}

/** The numbers of an observation, the part that decides between a duplicate and a correction (K3). */
export const sameContent = (a: Observation, b: Observation): boolean =>
  a.unit === b.unit &&
  a.at === b.at &&
  a.value === b.value &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator;
