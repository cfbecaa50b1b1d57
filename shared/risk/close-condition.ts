import type { CloseReason, ConditionEvent } from "./condition-event.ts";
import type { ConditionState } from "./condition-state.ts";

/**
 * Ends what is open without saying that it is well again: the rule was disabled or deleted, the series has vanished.
 * What comes next starts from the beginning; the newest sample is kept, so that it does not count twice.
 */
export function closeCondition(
  state: ConditionState,
  reason: CloseReason,
): { readonly state: ConditionState; readonly events: readonly ConditionEvent[] } {
  const isAtRest = state.confirmed === 0 && state.timers.length === 0;
  const closed = isAtRest
    ? state
    : ({ ...state, confirmed: 0, timers: [], before: [], missed: 0, changes: [], slowdown: 1 } as const);
  return { state: closed, events: endOf(state, reason) };
}

function endOf({ confirmed, slowdown }: ConditionState, reason: CloseReason): ConditionEvent[] {
  if (confirmed > 0) return [{ kind: "closed", reason }];
  // The end of what flapped is still to be told.
  return slowdown > 1 ? [{ kind: "steady" }] : [];
}
