import type { UnixMs } from "../units/time.ts";
import type { ConditionState } from "./condition-state.ts";
import type { ConditionEvent } from "./condition-event.ts";
import type { AlertRule } from "./rule.ts";

/** Fewer changes than this in the window, and it flaps no longer. */
const STEADY_BELOW = 2;

interface Flapped {
  readonly state: ConditionState;
  readonly events: readonly ConditionEvent[];
}

/** Notes whether the confirmed rank has changed at `tick`, and decides by how often it did whether it flaps. */
export function noteChange(
  state: ConditionState,
  hasChanged: boolean,
  tick: UnixMs,
  rule: AlertRule,
): Flapped {
  const { slowdown } = state;
  if (!hasChanged && slowdown === 1) return { state, events: [] };
  const recent = state.changes.filter((at) => at > tick - rule.flapWindow);
  if (!hasChanged) {
    if (recent.length >= STEADY_BELOW) return { state, events: [] };
    return { state: { ...state, changes: recent, slowdown: 1 }, events: [{ kind: "steady" }] };
  }
  const changes = [...recent, tick];
  if (changes.length <= rule.flapAfter) return { state: { ...state, changes }, events: [] };
  if (slowdown === 1) return { state: { ...state, changes, slowdown: 2 }, events: [{ kind: "flapping" }] };
  // That it was cleared and changes again says that it had not been watched for long enough.
  const slower = slowdown === 2 ? 4 : 8;
  return { state: { ...state, changes, slowdown: state.confirmed === 0 ? slower : slowdown }, events: [] };
}
