import fc from "fast-check";
import { expect, test } from "vitest";
import { aRule, type Hour, inputsOf, rules, traces } from "../testing/alert-traces.ts";
import { aCalendar, aKpi, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { DAY_MS, HOUR_MS, unixMs } from "../units/time.ts";
import { type ConditionInput, stepCondition } from "./condition.ts";
import type { ConditionEvent } from "./condition-event.ts";
import { type ConditionState, startCondition } from "./condition-state.ts";
import type { AlertRule } from "./rule.ts";
import { inOrder } from "./sample.ts";

/** The condition after each input, and what happened then. */
function run(rule: AlertRule, inputs: readonly ConditionInput[], from = startCondition(rule)) {
  const steps: { state: ConditionState; events: readonly ConditionEvent[] }[] = [];
  for (const input of inputs) steps.push(stepCondition(steps.at(-1)?.state ?? from, input, rule));
  return steps;
}
const ranks = (rule: AlertRule, inputs: readonly ConditionInput[]) =>
  run(rule, inputs).map(({ state }) => state.confirmed);

const flapping = { flapAfter: 4 };

test("[I1] the level changes only on fresh evidence, or by silence where the rule says what silence means", () => {
  fc.assert(
    fc.property(rules(flapping), traces(), (rule, trace) => {
      const inputs = inputsOf(trace);
      const confirmed = [0, ...ranks(rule, inputs)];
      const causes = inputs.filter((_, index) => confirmed[index] !== confirmed[index + 1]);
      const allowed = rule.noData === "hold" ? ["fresh"] : ["fresh", "no-data"];
      expect(causes.filter(({ evidence }) => !allowed.includes(evidence.kind))).toEqual([]);
    }),
    seeded(500),
  );
});

test("[I2] inside the dead band nothing changes", () => {
  fc.assert(
    fc.property(rules(), traces(false), fc.array(fc.nat(1000), { minLength: 1 }), (rule, trace, picks) => {
      const before = ranks(rule, inputsOf(trace)).at(-1) ?? 0;
      const [amber, red] = [rule.levels[0]!, rule.levels[1]!];
      const [above, upTo] = (
        [
          [0, amber.trip[1]],
          [amber.clear[1], red.trip[1]],
          [red.clear[1], 200],
        ] as const
      )[before];
      const inside = picks.map((pick) => above + 1 + (pick % (upTo - above)));
      const after = ranks(rule, inputsOf([...trace, ...inside])).slice(trace.length);
      expect(after).toEqual(inside.map(() => before));
    }),
    seeded(500),
  );
});

test("[I6] what is said twice, or in another order within a tick, is said once", () => {
  const batch = fc.array(fc.record({ minutes: fc.nat(4), value: fc.integer({ min: 30, max: 100 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(rules(flapping), fc.array(batch), fc.infiniteStream(fc.nat(9)), (rule, ticks, dice) => {
      const asInputs = (shuffle: boolean): ConditionInput[] =>
        ticks.flatMap((rows, hour) => {
          const tick = unixMs(hour * HOUR_MS);
          const each = new Map(rows.map(({ minutes, value }) => [minutes, value]));
          const samples = [...each].map(([minutes, value]) => ({
            at: unixMs(tick - minutes * 60_000),
            value,
          }));
          const evidence = { kind: "fresh", missed: 0 } as const;
          const told = shuffle ? inOrder(shuffled([...samples, ...samples], dice)) : inOrder(samples);
          const inputs = told.map((sample) => ({ tick, evidence, sample }));
          return shuffle ? inputs.flatMap((input) => [input, input]) : inputs;
        });
      const once = run(rule, asInputs(false));
      const twice = run(rule, asInputs(true));
      expect(twice.at(-1)?.state).toEqual(once.at(-1)?.state);
      expect(twice.flatMap(({ events }) => events)).toEqual(once.flatMap(({ events }) => events));
      twice.forEach(({ state }, index) => {
        if (index % 2 === 1) expect(state).toBe(twice[index - 1]?.state);
      });
    }),
    seeded(300),
  );
});

test("[I7] a higher value never lowers a later level", () => {
  fc.assert(
    fc.property(rules(), fc.array(fc.tuple(fc.integer({ min: 30, max: 100 }), fc.nat(30))), (rule, pairs) => {
      const lower = ranks(rule, inputsOf(pairs.map(([value]) => value)));
      const higher = ranks(rule, inputsOf(pairs.map(([value, more]) => value + more)));
      expect(higher.map((rank, index) => rank >= (lower[index] ?? 0))).toEqual(lower.map(() => true));
    }),
    seeded(500),
  );
});

test("[I8] gap time never counts as dwell: a gap is as long as one rhythm", () => {
  const sample = fc.tuple(
    fc.integer({ min: 30, max: 100 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 9 })),
  );
  fc.assert(
    fc.property(rules({ dwell: "duration", noData: "hold" }), fc.array(sample), (rule, samples) => {
      const withGaps = samples.flatMap(([value, gap]): Hour[] => [
        ...Array<Hour>(gap).fill(undefined),
        value,
      ]);
      // The hour in which a number is still fresh counts, as it should: looked at is what comes after it.
      const inputs = inputsOf(withGaps).filter(
        ({ sample: has, evidence }) => has ?? evidence.kind !== "fresh",
      );
      const seen = ranks(rule, inputs).filter((_, index) => inputs[index]?.sample);
      expect(seen).toEqual(ranks(rule, inputsOf(samples.map(([value]) => value))));
    }),
    seeded(500),
  );
});

test("[I8] not even while the number is still fresh", () => {
  const rule = aRule({ dwell: "duration" });
  const [amber, red] = rule.levels;
  const slow = { ...rule, levels: [{ ...amber!, pending: 3 * HOUR_MS }, red!] };
  const fresh = { kind: "fresh", missed: 0 } as const;
  const hours = (each: readonly number[]): ConditionInput[] =>
    each.map((hour) => ({ tick: unixMs(hour * HOUR_MS), evidence: fresh }));
  const first = { ...hours([0])[0]!, sample: { at: unixMs(0), value: 90 } };
  expect(ranks(slow, [first, ...hours([1, 2, 3, 4, 5])])).toEqual([0, 0, 0, 0, 0, 0]);
});

test("[I9] what oscillates faster than its dwells fires at most once", () => {
  const runs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rules(flapping, 4, 6), fc.nat(8), runs, (rule, risen, lengths) => {
      const start = Array<Hour>(risen).fill(100);
      const trace = lengths.flatMap((length, index) => Array<Hour>(length).fill(index % 2 === 0 ? 30 : 100));
      const fired = run(rule, inputsOf([...start, ...trace]))
        .flatMap(({ events }) => events)
        .filter(({ kind }) => kind === "fired");
      expect(fired.length).toBeLessThanOrEqual(1);
    }),
    seeded(300),
  );
});

test("[I12] whole days later, in a zone without clock changes, all is the same", () => {
  const calendar = aCalendar({ timeZone: "Asia/Kolkata" });
  const start = at("2026-11-18T06:00:00Z");
  const kinds = fc.constantFrom("every-day" as const, "business-days" as const);
  fc.assert(
    fc.property(
      rules(flapping),
      traces(),
      kinds,
      fc.integer({ min: -9, max: 300 }),
      (rule, trace, kind, n) => {
        const kpi = aKpi({ aggregate: "last", expectedEvery: "1h", calendar: kind });
        const days = kind === "business-days" ? 7 * n : n;
        const here = inputsOf(trace, { start, kpi, calendar });
        const there = inputsOf(trace, { start: unixMs(start + days * DAY_MS), kpi, calendar });
        const kindsOf = (inputs: ConditionInput[]) =>
          run(rule, inputs).map(({ state, events }) => [state.confirmed, events.map((event) => event.kind)]);
        expect(kindsOf(there)).toEqual(kindsOf(here));
      },
    ),
    seeded(200),
  );
});

function shuffled<T>(items: readonly T[], dice: fc.Stream<number>): T[] {
  const rolls = [...dice.take(items.length)];
  return items
    .map((item, index) => ({ item, roll: rolls[index] ?? 0 }))
    .sort((a, b) => a.roll - b.roll)
    .map(({ item }) => item);
}
