import type { UndefinedReason } from "../kpi/aggregates/aggregate.ts";
import type { Change } from "../kpi/comparison.ts";
import type { Reading } from "../kpi/reading.ts";
import type { Association } from "../kpi/why/correlate.ts";
import type { NoSplit } from "../kpi/why/no-split.ts";
import type { InputSplit } from "../kpi/why/split-inputs.ts";
import type { UnitSplit } from "../kpi/why/split-units.ts";

/** What a change can be measured against: the period before, or the same one a year before (P3). */
export const WHY_BASES = ["previous", "year"] as const;

export type WhyBasis = (typeof WHY_BASES)[number];

/** What a KPI said for one of the two spans that are compared. */
export interface WhySide {
  readonly start: string;
  /** Of a period that still runs, the instant of the answer; of the one before, the same point of it. */
  readonly end: string;
  readonly state: Reading["state"];
  readonly value?: number;
  readonly reason?: UndefinedReason;
}

/**
 * How closely a declared driver went ahead of a KPI: no proof that it drives it. `same-facts`: both are calculated from the
 * same ones, so that a correlation says nothing.
 */
export type DriverFinding = Association | { readonly kind: "none"; readonly reason: "same-facts" };

/** A KPI that was declared to drive another. */
export type WhyDriver = DriverFinding & {
  readonly kpi: string;
  /** The unit that it was read for. */
  readonly unit: string;
};

/** Why a KPI moved from one period to another: the change, and what it is made of. */
export interface Why {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly basis: WhyBasis;
  readonly comparison: "same-point" | "whole-period";
  readonly before: WhySide;
  readonly now: WhySide;
  /** Absent where one of the two has no value. */
  readonly change?: Change;
  /** Over what its formula reads; absent for a KPI that has facts. */
  readonly byFormula?: InputSplit | NoSplit;
  readonly byUnits: UnitSplit;
  /** Of the KPIs that are declared to drive it and are not calculated into it. */
  readonly drivers: readonly WhyDriver[];
}
