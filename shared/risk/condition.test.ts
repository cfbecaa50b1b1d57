import { describe, expect, test } from "vitest";
import { aLevel, aRule } from "../testing/alert-traces.ts";
import { HOUR_MS, unixMs } from "../units/time.ts";
import { closeCondition } from "./close-condition.ts";
import { type ConditionInput, type ConditionStep, stepCondition } from "./condition.ts";
import { type ConditionState, startCondition, type Timer } from "./condition-state.ts";
import type { Evidence } from "./evidence.ts";
import { type Phase, phaseOf } from "./phase.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";

const hour = (hours: number) => unixMs(hours * HOUR_MS);
const FRESH: Evidence = { kind: "fresh", missed: 0 };
const SILENT: Evidence = { kind: "no-data", missed: 1 };

/** Amber above 80 until 75, red above 95 until 90; each takes two samples either way. */
const rule = aRule({ levels: [aLevel(1, 80, 75, 2, 2), aLevel(2, 95, 90, 2, 2)] });

const timer = (side: Timer["side"], samples: number): Timer => ({ side, since: hour(9), samples });
const standing = (confirmed: Rank, value: number, amber: Timer, red: Timer): ConditionState => ({
  ...startCondition(rule),
  confirmed,
  timers: [amber, red],
  before: [amber, red],
  last: { at: hour(9), value },
});

const states: { readonly [P in Phase]: ConditionState } = {
  ok: standing(0, 70, timer("down", 5), timer("down", 5)),
  pending: standing(0, 82, timer("up", 1), timer("down", 5)),
  firing: standing(1, 82, timer("up", 5), timer("down", 5)),
  rising: standing(1, 96, timer("up", 5), timer("up", 1)),
  clearing: standing(1, 70, timer("down", 1), timer("down", 5)),
};

const sampled = (value: number, evidence = FRESH): ConditionInput => ({
  tick: hour(10),
  evidence,
  sample: { at: hour(10), value },
});
const ticked = (evidence: Evidence): ConditionInput => ({ tick: hour(10), evidence });
const step =
  (input: ConditionInput, more: Partial<AlertRule> = {}) =>
  (state: ConditionState): ConditionStep =>
    stepCondition(state, input, { ...rule, ...more });

const inputs = {
  clean: step(sampled(70)),
  "dead band": step(sampled(78)),
  amber: step(sampled(82)),
  red: step(sampled(96)),
  "no sample": step(ticked(FRESH)),
  "the same sample": (state: ConditionState) =>
    stepCondition(state, { ...ticked(FRESH), sample: state.last }, rule),
  "late sample": step({ ...ticked(FRESH), sample: { at: hour(5), value: 99 } }),
  "failing source": step(ticked({ ...FRESH, error: "refused" })),
  stale: step(ticked({ kind: "stale", missed: 0 })),
  "stale sample": step(sampled(99, { kind: "stale", missed: 0 })),
  "silence, held": step(ticked(SILENT)),
  "silence is well": step(ticked(SILENT), { noData: 0 }),
  "silence is amber": step(ticked(SILENT), { noData: 1 }),
  "silence is red": step(ticked({ ...SILENT, missed: 2 }), { noData: 2 }),
  gone: step(ticked({ kind: "gone", missed: 9 })),
  "gone is amber": step(ticked({ kind: "gone", missed: 9 }), { noData: 1 }),
  "edited past the value": step(ticked(FRESH), {
    version: "2",
    levels: [aLevel(1, 200, 150, 2, 2), aLevel(2, 300, 250, 2, 2)],
  }),
  "another series": step(ticked(FRESH), { version: "2", series: "other" }),
  vanished: (state: ConditionState) => closeCondition(state, "series-gone"),
} satisfies Record<string, (state: ConditionState) => ConditionStep>;

/** The phase after it, and what happened. A cell that is missing does not compile. */
type Cell = Phase | `${Phase}: ${string}`;
const table: { readonly [I in keyof typeof inputs]: { readonly [P in Phase]: Cell } } = {
  clean: {
    ok: "ok",
    pending: "ok: pending-cancelled",
    firing: "clearing",
    rising: "clearing",
    clearing: "ok: resolved",
  },
  "dead band": {
    ok: "ok",
    pending: "ok: pending-cancelled",
    firing: "firing",
    rising: "firing",
    clearing: "firing",
  },
  amber: {
    ok: "pending: pending",
    pending: "firing: fired 1",
    firing: "firing",
    rising: "firing",
    clearing: "firing",
  },
  red: {
    ok: "pending: pending",
    pending: "rising: fired 1",
    firing: "rising",
    rising: "firing: escalated 2",
    clearing: "rising",
  },
  "no sample": same(),
  "the same sample": same(),
  "late sample": {
    ok: "ok: late",
    pending: "pending: late",
    firing: "firing: late",
    rising: "rising: late",
    clearing: "clearing: late",
  },
  "failing source": same(),
  stale: same(),
  "stale sample": same(),
  "silence, held": same(),
  "silence is well": {
    ok: "ok",
    pending: "ok: pending-cancelled",
    firing: "clearing",
    rising: "clearing",
    clearing: "ok: resolved",
  },
  "silence is amber": {
    ok: "pending: pending",
    pending: "firing: fired 1",
    firing: "firing",
    rising: "firing",
    clearing: "firing",
  },
  "silence is red": {
    ok: "firing: fired 2",
    pending: "firing: fired 2",
    firing: "firing: escalated 2",
    rising: "firing: escalated 2",
    clearing: "firing: escalated 2",
  },
  gone: {
    ok: "ok",
    pending: "ok",
    firing: "ok: closed series-gone",
    rising: "ok: closed series-gone",
    clearing: "ok: closed series-gone",
  },
  "gone is amber": {
    ok: "firing: fired 1",
    pending: "firing: fired 1",
    firing: "firing",
    rising: "firing",
    clearing: "firing",
  },
  "edited past the value": {
    ok: "ok",
    pending: "ok: pending-cancelled",
    firing: "ok: closed rule-changed",
    rising: "ok: closed rule-changed",
    // It was on its way before, and goes on.
    clearing: "clearing",
  },
  "another series": {
    ok: "ok",
    pending: "ok",
    firing: "ok: closed rule-changed",
    rising: "ok: closed rule-changed",
    clearing: "ok: closed rule-changed",
  },
  vanished: {
    ok: "ok",
    pending: "ok",
    firing: "ok: closed series-gone",
    rising: "ok: closed series-gone",
    clearing: "ok: closed series-gone",
  },
};

function same(): { readonly [P in Phase]: P } {
  return { ok: "ok", pending: "pending", firing: "firing", rising: "rising", clearing: "clearing" };
}

const cellOf = ({ state, events }: ConditionStep): string =>
  [
    phaseOf(state),
    ...events.map((event) => {
      if (event.kind === "closed") return `${event.kind} ${event.reason}`;
      return "rank" in event && event.kind !== "pending" ? `${event.kind} ${event.rank}` : event.kind;
    }),
  ].join(": ");

describe("what becomes of a condition", () => {
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])("%s", (name) => {
    const phases = Object.keys(states) as Phase[];
    expect(Object.fromEntries(phases.map((phase) => [phase, cellOf(inputs[name](states[phase]))]))).toEqual(
      table[name],
    );
  });

  test.each(["no sample", "the same sample", "failing source", "stale", "silence, held"] as const)(
    "%s gives the same object",
    (name) => {
      for (const state of Object.values(states)) expect(inputs[name](state).state).toBe(state);
    },
  );

  test("a sample that is not fresh is shown and not judged", () => {
    expect(inputs["stale sample"](states.firing).state).toEqual({
      ...states.firing,
      last: { at: hour(10), value: 99 },
    });
  });

  test("what decided is told: a value, or silence", () => {
    expect(inputs.amber(states.pending).events).toEqual([
      { kind: "fired", rank: 1, cause: { kind: "value", sample: { at: hour(10), value: 82 } } },
    ]);
    expect(inputs["silence is amber"](states.pending).events).toEqual([
      { kind: "fired", rank: 1, cause: { kind: "silence" } },
    ]);
  });
});

/** Values at the hours 0, 1, 2 …: the rank after each. */
function ranksOf(by: AlertRule, values: readonly number[]): Rank[] {
  let state = startCondition(by);
  return values.map((value, index) => {
    const input = { tick: hour(index), evidence: FRESH, sample: { at: hour(index), value } };
    state = stepCondition(state, input, by).state;
    return state.confirmed;
  });
}

const timed = (pending: number, clearFor: number): AlertRule =>
  aRule({ dwell: "duration", levels: [aLevel(1, 80, 80, pending * HOUR_MS, clearFor * HOUR_MS)] });

describe("as alerting rules of Prometheus do", () => {
  test("with for: 0 it fires by the first value, and resolves by the first that is clean", () => {
    expect(ranksOf(timed(0, 0), [90, 70, 90])).toEqual([1, 0, 1]);
  });

  test("what has held for exactly as long as it must fires", () => {
    expect(ranksOf(timed(2, 0), [90, 90, 90])).toEqual([0, 0, 1]);
  });

  test("one clean value, and pending begins anew", () => {
    expect(ranksOf(timed(2, 0), [90, 90, 70, 90, 90, 90])).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test("a value on the limit is not beyond it", () => {
    expect(ranksOf(timed(0, 0), [80, 80.01, 80])).toEqual([0, 1, 0]);
  });

  test("keep_firing_for begins anew whenever it is beyond the limit again", () => {
    expect(ranksOf(timed(0, 2), [90, 70, 70, 90, 70, 70, 70])).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  test("keep_firing_for keeps nothing that was only pending", () => {
    expect(ranksOf(timed(2, 5), [90, 90, 70, 70])).toEqual([0, 0, 0, 0]);
  });
});

test("[F3] while the source fails, the time that passes is evidence of nothing", () => {
  const by = timed(1, 0);
  const first = { tick: hour(0), evidence: FRESH, sample: { at: hour(0), value: 90 } };
  const { state } = stepCondition(startCondition(by), first, by);
  const after = (evidence: Evidence): Phase =>
    phaseOf(stepCondition(state, { tick: hour(1), evidence }, by).state);
  expect([after({ ...FRESH, error: "refused" }), after(FRESH)]).toEqual(["pending", "firing"]);
});

describe("directions", () => {
  test("below is above, mirrored; outside is both at once", () => {
    const level = { rank: 1, pending: 0, clearFor: 0 } as const;
    const below = aRule({ levels: [{ ...level, trip: [10, Infinity], clear: [12, Infinity] }] });
    expect(ranksOf(below, [11, 10, 9, 11, 12, 11])).toEqual([0, 0, 1, 1, 0, 0]);
    const outside = aRule({ levels: [{ ...level, trip: [-5, 5], clear: [-3, 3] }] });
    expect(ranksOf(outside, [4, 6, 4, -4, 3, -6, -3])).toEqual([0, 1, 1, 1, 0, 1, 0]);
  });

  test("a rule may have red only", () => {
    expect(ranksOf(aRule({ levels: [aLevel(2, 95, 90)] }), [85, 96, 92, 90])).toEqual([0, 2, 2, 0]);
  });
});
