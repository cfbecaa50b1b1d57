import type { UnixMs } from "../units/time.ts";
import { type AttentionInput, stepAttention } from "./attention.ts";
import { type AlertState, type AlertStep, tell } from "./episode.ts";
import type { AlertRule } from "./rule.ts";

/** What an alert's course, and time, do to who attends to it; nothing of that can be refused. */
export function attend(
  state: AlertState,
  input: Extract<AttentionInput, { kind: "rose" | "reopened" | "cleared" | "tick" }>,
  now: UnixMs,
  rule: AlertRule,
): AlertStep {
  const { episode } = state;
  if (!episode) return { state, entries: [] };
  const step = stepAttention(episode.attention, input, now, rule);
  if (!step.ok) throw new Error(`Attention refused '${input.kind}': ${step.problem.detail}`);
  const { attention, event } = step.value;
  const changed = attention === episode.attention ? episode : { ...episode, attention };
  if (!event) return { state: changed === episode ? state : { ...state, episode: changed }, entries: [] };
  const told = tell(changed, event, now);
  return { state: { ...state, episode: told.episode }, entries: [told.entry] };
}
