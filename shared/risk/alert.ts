import type { UnixMs } from "../units/time.ts";
import { attend } from "./attend.ts";
import { startAttention } from "./attention.ts";
import { closeCondition } from "./close-condition.ts";
import { type ConditionInput, type ConditionStep, stepCondition } from "./condition.ts";
import type { CloseReason, ConditionEvent } from "./condition-event.ts";
import { startCondition } from "./condition-state.ts";
import { type AlertState, type AlertStep, type Episode, tell } from "./episode.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";
import type { Happening, TimelineEntry } from "./timeline.ts";

/** A tick of the scheduler; `newId` names the episode, should one begin. */
export interface AlertInput extends ConditionInput {
  readonly newId: string;
}

export const startAlert = (rule: AlertRule): AlertState => ({ condition: startCondition(rule) });

/** An alert after a tick: its condition first, then the episode that it opens, changes or ends, then who attends to it. */
export function stepAlert(state: AlertState, input: AlertInput, rule: AlertRule): AlertStep {
  const condition = stepCondition(state.condition, input, rule);
  const step = follow(state, condition, input, rule);
  const attended = attend(step.state, { kind: "tick" }, input.tick, rule);
  return attended.entries.length === 0
    ? step
    : { state: attended.state, entries: [...step.entries, ...attended.entries] };
}

/** An alert whose rule was disabled or deleted, or whose unit or KPI is no more. */
export function closeAlert(state: AlertState, tick: UnixMs, reason: CloseReason, rule: AlertRule): AlertStep {
  return follow(state, closeCondition(state.condition, reason), { tick, newId: "" }, rule);
}

type Opening = Pick<AlertInput, "tick" | "newId">;

function follow(
  given: AlertState,
  { state: condition, events }: ConditionStep,
  input: Opening,
  rule: AlertRule,
): AlertStep {
  let state: AlertState = condition === given.condition ? given : { ...given, condition };
  const entries: TimelineEntry[] = [];
  for (const event of events) {
    const step = react(state, event, input, rule);
    state = step.state;
    entries.push(...step.entries);
  }
  return { state, entries };
}

function react(state: AlertState, event: ConditionEvent, input: Opening, rule: AlertRule): AlertStep {
  switch (event.kind) {
    case "pending":
    case "pending-cancelled":
    case "late":
      return { state, entries: [] };
    case "fired":
      return open(state, event, input, rule);
    case "escalated":
    case "eased":
      return turn(state, event, event.rank, input.tick, rule);
    case "resolved":
      return end(state, { ...event, isFlapping: isFlapping(state) }, "resolved", input.tick, rule);
    case "closed":
      return end(state, event, event.reason, input.tick, rule);
    case "flapping":
      return withEpisode(state, (episode) => noted(state, episode, event, input.tick));
    case "steady":
      return withEpisode(state, (episode) =>
        noted(state, episode, { kind: "steady", isOver: episode.end !== undefined }, input.tick),
      );
  }
}

function noted(state: AlertState, episode: Episode, happening: Happening, tick: UnixMs): AlertStep {
  const told = tell(episode, happening, tick);
  return { state: { ...state, episode: told.episode }, entries: [told.entry] };
}

function open(
  state: AlertState,
  event: Extract<ConditionEvent, { kind: "fired" | "escalated" | "eased" }>,
  { tick, newId }: Opening,
  rule: AlertRule,
): AlertStep {
  const { rank, cause } = event;
  const { episode } = state;
  if (!episode || !isSame(state, episode, tick, rule)) {
    const attention = startAttention(tick);
    const opened: Episode = { id: newId, openedAt: tick, rank, peak: rank, seq: 0, attention };
    return noted(state, opened, { kind: "fired", rank, cause }, tick);
  }
  const { end: _, ...rest } = episode;
  const isWorse = rank > episode.peak;
  const reopened = { ...rest, rank, peak: isWorse ? rank : episode.peak };
  const told = noted(state, reopened, { kind: "reopened", rank, cause, isWorse }, tick);
  return join(told, attend(told.state, { kind: "reopened", rank }, tick, rule));
}

/** Whether what fires again is the episode that ended: soon enough after it, or flapping all the while. */
function isSame(state: AlertState, { end }: Episode, tick: UnixMs, rule: AlertRule): boolean {
  if (!end || end.kind === "rule-changed") return false;
  return isFlapping(state) || tick - end.at <= rule.reopenWindow;
}

function turn(state: AlertState, happening: Happening, rank: Rank, tick: UnixMs, rule: AlertRule): AlertStep {
  return withEpisode(state, (episode) => {
    const peak = rank > episode.peak ? rank : episode.peak;
    const told = noted(state, { ...episode, rank, peak }, happening, tick);
    return join(told, attend(told.state, { kind: "rose", rank }, tick, rule));
  });
}

function end(
  state: AlertState,
  happening: Happening,
  kind: "resolved" | CloseReason,
  tick: UnixMs,
  rule: AlertRule,
): AlertStep {
  return withEpisode(state, (episode) => {
    const told = noted(state, { ...episode, rank: 0, end: { at: tick, kind } }, happening, tick);
    return join(told, attend(told.state, { kind: "cleared" }, tick, rule));
  });
}

const isFlapping = ({ condition }: AlertState): boolean => condition.slowdown > 1;

/** What fires has an episode: only a condition that was never told has none. */
const withEpisode = (state: AlertState, change: (episode: Episode) => AlertStep): AlertStep =>
  state.episode ? change(state.episode) : { state, entries: [] };

const join = (first: AlertStep, second: AlertStep): AlertStep => ({
  state: second.state,
  entries: [...first.entries, ...second.entries],
});
