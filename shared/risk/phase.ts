import { type ConditionState, wantedRank } from "./condition-state.ts";

export const PHASES = ["ok", "pending", "firing", "rising", "clearing"] as const;
/** `rising`: fires, and a higher level is wanted; `clearing`: fires, and a lower one is. */
export type Phase = (typeof PHASES)[number];

/** What a condition is called; derived, never stored. */
export function phaseOf(state: Pick<ConditionState, "confirmed" | "timers">): Phase {
  const wanted = wantedRank(state);
  if (state.confirmed === 0) return wanted === 0 ? "ok" : "pending";
  if (wanted === state.confirmed) return "firing";
  return wanted > state.confirmed ? "rising" : "clearing";
}
