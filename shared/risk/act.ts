import { problem, type Problem } from "../problem/problem.ts";
import { fail, ok, type Result } from "../problem/result.ts";
import type { UnixMs } from "../units/time.ts";
import { stepAttention } from "./attention.ts";
import { type AlertState, type AlertStep, type Episode, tell } from "./episode.ts";
import type { AlertRule } from "./rule.ts";
import type { Happening } from "./timeline.ts";

/** What a person does about an episode. Who decides says the transition that he has seen (`seq`). */
export type AlertAction =
  | { readonly kind: "ack"; readonly by: string; readonly seq: number }
  | { readonly kind: "snooze"; readonly by: string; readonly seq: number; readonly until: UnixMs }
  | { readonly kind: "assign"; readonly by: string; readonly to: string }
  | { readonly kind: "comment"; readonly by: string; readonly text: string };

/**
 * An alert after somebody acted on it. Refused with `not-found` where there is no episode, and with `conflict` where
 * more has happened than he has seen: nobody acknowledges an escalation that he does not know of.
 */
export function act(
  state: AlertState,
  action: AlertAction,
  now: UnixMs,
  rule: AlertRule,
): Result<AlertStep, Problem> {
  const { episode } = state;
  if (!episode) return fail(problem("not-found", "There is no alert: reload to see what is open."));
  switch (action.kind) {
    case "assign": {
      const { by, to } = action;
      return ok(noted(state, { ...episode, assignee: to }, { kind: "assigned", by, to }, now));
    }
    case "comment": {
      const { by, text } = action;
      return ok(noted(state, episode, { kind: "commented", by, text }, now));
    }
    case "ack":
    case "snooze":
      return decide(state, episode, action, now, rule);
  }
}

function decide(
  state: AlertState,
  episode: Episode,
  action: Extract<AlertAction, { kind: "ack" | "snooze" }>,
  now: UnixMs,
  rule: AlertRule,
): Result<AlertStep, Problem> {
  if (action.seq !== episode.seq) {
    const detail = "More has happened to this alert than you have seen: look again, then decide.";
    return fail(problem("conflict", detail, { version: episode.seq }));
  }
  const step = stepAttention(episode.attention, { ...action, rank: episode.rank }, now, rule);
  if (!step.ok) return step;
  const { attention, event } = step.value;
  return event
    ? ok(noted(state, { ...episode, attention }, event, now))
    : ok({ state: { ...state, episode: { ...episode, attention } }, entries: [] });
}

function noted(state: AlertState, episode: Episode, happening: Happening, now: UnixMs): AlertStep {
  const told = tell(episode, happening, now);
  return { state: { ...state, episode: told.episode }, entries: [told.entry] };
}
