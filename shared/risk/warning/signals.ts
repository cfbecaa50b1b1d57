import type { KriDirection } from "../kri.ts";
import {
  outsideLimits,
  type RunRule,
  sevenOnOneSide,
  sevenRisingOrFalling,
  type Side,
  type Signal,
  twoOfThree,
} from "./run-rules.ts";
import type { XmrLimits } from "./xmr.ts";

/**
 * The rules that may warn somebody; the others are only drawn. Every further rule costs false alarms: one alone speaks
 * falsely at one point in 370, all four of Western Electric's together at one in 92 [C. W. Champ & W. H. Woodall,
 * Technometrics 29 (1987) 393–399].
 */
export const WARNING_RULES = ["outside-limits", "seven-on-one-side"] as const satisfies readonly RunRule[];

/** A signal, and whether it is bad news. */
export interface JudgedSignal extends Signal {
  readonly bearing: "concern" | "improvement";
  /** Whether it may warn somebody. */
  readonly warns: boolean;
}

/** What all four rules say of a series, in the order of the points at which they speak. */
export const signalsOf = (
  values: readonly number[],
  limits: XmrLimits,
  direction: KriDirection,
): JudgedSignal[] =>
  [
    ...outsideLimits(values, limits),
    ...twoOfThree(values, limits),
    ...sevenOnOneSide(values, limits),
    ...sevenRisingOrFalling(values),
  ]
    .map((signal) => {
      const bearing = bearingOf(signal.side, direction);
      const warns = bearing === "concern" && WARNING_RULES.some((rule) => rule === signal.rule);
      return { ...signal, bearing, warns };
    })
    .sort((a, b) => (a.points.at(-1) ?? 0) - (b.points.at(-1) ?? 0));

/** A risk grows towards its limit; where there is one on either side, leaving what is usual is never good news. */
export const bearingOf = (side: Side, direction: KriDirection): JudgedSignal["bearing"] =>
  direction === "outside" || (direction === "above") === (side === "high") ? "concern" : "improvement";
