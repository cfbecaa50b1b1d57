import type { Level } from "../target-plan.ts";

/** A period that is over, as a forecast learns from it. */
export interface PastPeriod {
  /** What the KPI said at the same point of it: when the same share had elapsed (T3). Absent before the first number. */
  readonly soFar?: number;
  /** What it said in the end. */
  readonly final: number;
  /** What it was to reach. */
  readonly target?: Level;
}
