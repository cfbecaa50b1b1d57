import type { Kpi } from "./definition.ts";

/** Points that a value earned, of the most that can be earned; both 0 or more. */
export interface BandedScore {
  readonly reached: number;
  readonly most: number;
}

/** The points of a value (S5): those of the first step whose `upTo` is not below it, and none beyond the last step. */
export function bandedScore(steps: NonNullable<Kpi["points"]>, value: number): BandedScore {
  return {
    reached: steps.find(({ upTo }) => upTo === undefined || value <= upTo)?.points ?? 0,
    most: Math.max(0, ...steps.map(({ points }) => points)),
  };
}
