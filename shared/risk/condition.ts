import { type UnixMs, unixMs } from "../units/time.ts";
import { adoptRule } from "./adopt-rule.ts";
import { closeCondition } from "./close-condition.ts";
import type { Cause, ConditionEvent } from "./condition-event.ts";
import type { ConditionState, Timers } from "./condition-state.ts";
import { desiredRank } from "./desired-rank.ts";
import type { Evidence } from "./evidence.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";
import type { Sample } from "./sample.ts";
import { settle } from "./settle.ts";
import { advance, skipGap } from "./timers.ts";

/** What a condition is asked to judge at a tick of the scheduler. */
export interface ConditionInput {
  readonly tick: UnixMs;
  readonly evidence: Evidence;
  readonly sample?: Sample | undefined;
}

/** A condition after a step, and what happened in it, in order. */
export interface ConditionStep {
  readonly state: ConditionState;
  readonly events: readonly ConditionEvent[];
}

/**
 * The condition of a rule after a tick. A rank changes only by a fresh sample, or by silence where the rule says what
 * silence means; whoever holds through silence neither fires nor clears. A step that changes nothing returns the same
 * state. The same sample again is no sample, an older one changes nothing, another value for the newest one replaces it.
 */
export function stepCondition(given: ConditionState, input: ConditionInput, rule: AlertRule): ConditionStep {
  const { state, events } = adoptRule(given, rule);
  const step = judge(state, input, rule);
  return events.length === 0 ? step : { state: step.state, events: [...events, ...step.events] };
}

function judge(state: ConditionState, input: ConditionInput, rule: AlertRule): ConditionStep {
  const { tick, evidence } = input;
  const sample = isNews(state.last, input.sample) ? input.sample : undefined;
  if (sample && state.last && sample.at < state.last.at) {
    const step = judge(state, { tick, evidence }, rule);
    return { state: step.state, events: [{ kind: "late", sample }, ...step.events] };
  }

  if (evidence.kind === "fresh") {
    if (sample) return judgeSample(state, sample, tick, rule);
    // While the source fails, what it said before is held.
    if (!state.last || evidence.error !== undefined) return unchanged(state);
    return judgeValue(state, { sample: state.last, timers: state.timers, samples: 0 }, tick, rule);
  }

  const seen = sample ? { ...state, last: sample, before: state.timers } : state;
  if (evidence.kind === "stale") return unchanged(seen);
  if (rule.noData === "hold") {
    return evidence.kind === "gone" ? closeCondition(seen, "series-gone") : unchanged(seen);
  }
  return judgeSilence(seen, rule.noData, input, rule);
}

const unchanged = (state: ConditionState): ConditionStep => ({ state, events: [] });

const isNews = (last: Sample | undefined, sample: Sample | undefined): boolean =>
  sample !== undefined && (last?.at !== sample.at || last.value !== sample.value);

function judgeSample(state: ConditionState, sample: Sample, tick: UnixMs, rule: AlertRule): ConditionStep {
  const { last } = state;
  // A correction takes back what the sample counted for.
  if (last?.at === sample.at) {
    return judgeValue({ ...state, last: sample }, { sample, timers: state.before, samples: 1 }, tick, rule);
  }
  const gap = last ? sample.at - last.at : 0;
  const before = gap > rule.maxGap ? skipGap(state.timers, gap - rule.every, tick) : state.timers;
  return judgeValue({ ...state, last: sample, before }, { sample, timers: before, samples: 1 }, tick, rule);
}

function judgeValue(
  state: ConditionState,
  { sample, timers, samples }: { readonly sample: Sample; readonly timers: Timers; readonly samples: number },
  tick: UnixMs,
  rule: AlertRule,
): ConditionStep {
  const rank = desiredRank(rule.levels, sample.value, state.confirmed);
  // Time in which a sample should have come and did not is no evidence for the one before.
  const until = unixMs(Math.min(tick, sample.at + rule.maxGap));
  const judged = withTimers(state, advance(timers, rank, tick, samples), 0);
  return settle(state, judged, { tick, until, cause: { kind: "value", sample } }, rule);
}

function judgeSilence(
  state: ConditionState,
  rank: Rank,
  { tick, evidence }: ConditionInput,
  rule: AlertRule,
): ConditionStep {
  const cause: Cause = { kind: "silence" };
  const samples = Math.max(0, evidence.missed - state.missed);
  const missed = Math.max(state.missed, evidence.missed);
  const judged = withTimers(state, advance(state.timers, rank, tick, samples), missed);
  return settle(state, judged, { tick, until: tick, cause }, rule);
}

const withTimers = (state: ConditionState, timers: Timers, missed: number): ConditionState =>
  timers === state.timers && missed === state.missed ? state : { ...state, timers, missed };
