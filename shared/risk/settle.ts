import type { UnixMs } from "../units/time.ts";
import type { Cause, ConditionEvent } from "./condition-event.ts";
import { type ConditionState, wantedRank } from "./condition-state.ts";
import { noteChange } from "./flapping.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";
import { isCleared, isRaised } from "./timers.ts";

interface Judged {
  readonly tick: UnixMs;
  /** Up to when there is evidence for what was judged. */
  readonly until: UnixMs;
  readonly cause: Cause;
}

/** Confirms what has been wanted for long enough, after timers have advanced; `before` is the condition before that. */
export function settle(
  before: ConditionState,
  judged: ConditionState,
  { tick, until, cause }: Judged,
  rule: AlertRule,
): { readonly state: ConditionState; readonly events: readonly ConditionEvent[] } {
  const confirmed = confirmedBy(judged, until, rule);
  const hasChanged = confirmed !== judged.confirmed;
  const { state, events } = noteChange(
    hasChanged ? { ...judged, confirmed } : judged,
    hasChanged,
    tick,
    rule,
  );
  const change = hasChanged ? changeOf(judged.confirmed, confirmed, cause) : waitingOf(before, state);
  return { state, events: change ? [change, ...events] : events };
}

function confirmedBy(state: ConditionState, until: UnixMs, rule: AlertRule): Rank {
  const { timers, confirmed, slowdown } = state;
  let next: Rank = 0;
  for (const level of rule.levels) {
    const isKept = level.rank <= confirmed && !isCleared(timers, level, rule, until, slowdown);
    if (isKept || isRaised(timers, level, rule.dwell, until)) next = level.rank;
  }
  // While it flaps, the highest rank is held until all is clear.
  return slowdown > 1 && next > 0 && next < confirmed ? confirmed : next;
}

function changeOf(from: Rank, to: Rank, cause: Cause): ConditionEvent {
  if (to === 0) return { kind: "resolved", cause };
  if (to < from) return { kind: "eased", rank: to, cause };
  return { kind: from === 0 ? "fired" : "escalated", rank: to, cause };
}

function waitingOf(before: ConditionState, state: ConditionState): ConditionEvent | undefined {
  if (state.confirmed > 0) return undefined;
  const [was, is] = [wantedRank(before), wantedRank(state)];
  if (was === 0 && is > 0) return { kind: "pending", rank: is };
  return was > 0 && is === 0 ? { kind: "pending-cancelled" } : undefined;
}
