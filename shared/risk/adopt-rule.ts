import { closeCondition } from "./close-condition.ts";
import type { ConditionEvent } from "./condition-event.ts";
import { type ConditionState, startCondition, wantedRank } from "./condition-state.ts";
import { desiredRank } from "./desired-rank.ts";
import type { AlertRule } from "./rule.ts";

interface Adopted {
  readonly state: ConditionState;
  readonly events: readonly ConditionEvent[];
}

/**
 * The condition under a rule that may have been edited. It survives, timers and all; only what the edit itself has put
 * out of its limits ends at once, as changed by hand and not as recovered. Another series is another condition.
 */
export function adoptRule(state: ConditionState, rule: AlertRule): Adopted {
  if (state.version === rule.version) return { state, events: [] };
  if (state.series !== rule.series) {
    return { state: startCondition(rule), events: closeCondition(state, "rule-changed").events };
  }
  const { last, confirmed } = state;
  const edited = { ...state, version: rule.version };
  const highest = rule.levels.findLast(({ rank }) => rank <= confirmed)?.rank ?? 0;
  const wanted = last ? desiredRank(rule.levels, last.value, confirmed) : 0;
  // What was on its way down before the edit goes on with its own dwell.
  const wasClearing = wantedRank(state) < confirmed;
  const left = wasClearing ? highest : Math.min(highest, wanted);
  if (left >= confirmed) return { state: edited, events: [] };
  if (left === 0 || !last) return closeCondition(edited, "rule-changed");
  const rank = left === 2 ? 2 : 1;
  return {
    state: { ...edited, confirmed: rank },
    events: [{ kind: "eased", rank, cause: { kind: "value", sample: last } }],
  };
}
