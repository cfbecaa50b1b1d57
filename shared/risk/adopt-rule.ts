import { closeCondition } from "./close-condition.ts";
import type { Cause, ConditionEvent } from "./condition-event.ts";
import { type ConditionState, startCondition, wantedRank } from "./condition-state.ts";
import { desiredRank } from "./desired-rank.ts";
import type { Rank } from "./rank.ts";
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
  const { confirmed } = state;
  const edited = { ...state, version: rule.version };
  const highest = rule.levels.findLast(({ rank }) => rank <= confirmed)?.rank ?? 0;
  const wanted = wantedBy(state, rule);
  // What was on its way down before the edit goes on with its own dwell.
  const wasClearing = wantedRank(state) < confirmed;
  const rank = wasClearing || (wanted?.rank ?? 0) > highest ? highest : (wanted?.rank ?? 0);
  if (rank >= confirmed) return { state: edited, events: [] };
  if (rank === 0 || !wanted) return closeCondition(edited, "rule-changed");
  return { state: { ...edited, confirmed: rank }, events: [{ kind: "eased", rank, cause: wanted.cause }] };
}

/** What the rule as it is now makes of what was judged last: a value, or silence. */
function wantedBy(
  { last, missed, confirmed }: ConditionState,
  { levels, noData }: AlertRule,
): { readonly rank: Rank; readonly cause: Cause } | undefined {
  if (missed > 0 && noData !== "hold") return { rank: noData, cause: { kind: "silence" } };
  if (!last) return undefined;
  return { rank: desiredRank(levels, last.value, confirmed), cause: { kind: "value", sample: last } };
}
