import type { UnixMs } from "../units/time.ts";
import { type ConditionInput, stepCondition } from "./condition.ts";
import type { ConditionState } from "./condition-state.ts";
import type { AlertRule } from "./rule.ts";
import type { Happening } from "./timeline.ts";

type Verdict = Extract<Happening, { kind: "would-have-fired" | "would-not-have-fired" }>;

/**
 * What late or corrected data would have changed: the ticks as they were and as they would have been, both from the
 * same condition. Between the ticks where one fires and the other does not, it says so; what was decided stays decided.
 */
export function hindsight(
  from: ConditionState,
  {
    asKnown,
    asItWas,
  }: { readonly asKnown: readonly ConditionInput[]; readonly asItWas: readonly ConditionInput[] },
  rule: AlertRule,
): Verdict[] {
  const known = firingAt(from, asKnown, rule);
  const truth = firingAt(from, asItWas, rule);
  const ticks = [...new Set([...known.keys(), ...truth.keys()])].sort((a, b) => a - b);
  const verdicts: Verdict[] = [];
  let [was, is] = [from.confirmed > 0, from.confirmed > 0];
  let open: Verdict | undefined;
  for (const tick of ticks) {
    was = known.get(tick) ?? was;
    is = truth.get(tick) ?? is;
    const kind = was === is ? undefined : is ? "would-have-fired" : "would-not-have-fired";
    if (open) open = { ...open, span: { start: open.span.start, end: tick } };
    if (open && open.kind !== kind) {
      verdicts.push(open);
      open = undefined;
    }
    if (kind && !open) open = { kind, span: { start: tick, end: tick } };
  }
  return open ? [...verdicts, open] : verdicts;
}

/** Whether it fired after each tick. */
function firingAt(
  from: ConditionState,
  inputs: readonly ConditionInput[],
  rule: AlertRule,
): Map<UnixMs, boolean> {
  const firing = new Map<UnixMs, boolean>();
  let state = from;
  for (const input of inputs) {
    state = stepCondition(state, input, rule).state;
    firing.set(input.tick, state.confirmed > 0);
  }
  return firing;
}
