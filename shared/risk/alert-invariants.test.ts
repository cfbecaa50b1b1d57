import fc from "fast-check";
import { expect, test } from "vitest";
import { createPostOffice } from "../testing/scenario/post-office.ts";
import { type Hour, inputsOf, rules, traces } from "../testing/alert-traces.ts";
import { seeded } from "../testing/seeded.ts";
import { DAY_MS, durationMs, HOUR_MS, unixMs } from "../units/time.ts";
import { act, type AlertAction } from "./act.ts";
import { type AlertInput, startAlert, stepAlert } from "./alert.ts";
import { catchUp } from "./catch-up.ts";
import type { AlertState, AlertStep } from "./episode.ts";
import type { AlertRule } from "./rule.ts";
import type { TimelineEntry } from "./timeline.ts";

const flapping = { flapAfter: 4, flapWindow: durationMs(24 * HOUR_MS) };

function run(
  rule: AlertRule,
  inputs: readonly AlertInput[],
  keep = (state: AlertState) => state,
): AlertStep[] {
  const steps: AlertStep[] = [];
  for (const input of inputs) {
    const { state, entries } = stepAlert(steps.at(-1)?.state ?? startAlert(rule), input, rule);
    steps.push({ state: keep(state), entries });
  }
  return steps;
}

test("[I3] the end is told where the beginning was, each of them once, whenever it is sent", () => {
  const waits = fc.constantFrom(0, 1, 3);
  const reopens = fc.constantFrom(0, 1, 4);
  const looks = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(rules(flapping), traces(), waits, reopens, looks, (given, trace, wait, reopen, isLook) => {
      const rule = { ...given, reopenWindow: durationMs(reopen * HOUR_MS) };
      const office = createPostOffice(["mail", "chat"], durationMs(wait * HOUR_MS));
      const inputs = inputsOf(trace);
      const steps = run(rule, inputs);
      steps.forEach(({ state, entries }, hour) => {
        office.post(entries);
        if (isLook[hour] === true) office.deliver(state, inputs[hour]!.tick);
      });
      const { state } = steps.at(-1)!;
      office.deliver(state, unixMs(inputs.at(-1)!.tick + DAY_MS));

      const stories = new Map<string, string[]>();
      for (const { channel, episode, kind } of office.sent) {
        const story = `${channel} ${episode}`;
        stories.set(story, [...(stories.get(story) ?? []), kind]);
      }
      for (const [story, kinds] of stories) {
        // A beginning, or a worse one, then other news, then the end; and again only when it got worse than ever.
        expect(kinds.join(" ")).toMatch(
          /^((fired|escalated|reopened|returned|flapping)( (escalated|flapping|unanswered|snooze-ended))*( (resolved|closed)|$) ?)*$/,
        );
        const isLast = story.endsWith(` ${state.episode?.id}`);
        const isOver = !isLast || (state.episode?.end !== undefined && state.condition.slowdown === 1);
        if (isOver) expect(kinds.at(-1)).toMatch(/^(resolved|closed)$/);
      }
    }),
    seeded(1000),
  );
});

test("[I4] a restart without downtime changes nothing, at whatever tick", () => {
  fc.assert(
    fc.property(rules(flapping), traces(), (rule, trace) => {
      const inputs = inputsOf(trace);
      const throughout = run(rule, inputs);
      const restarted = run(rule, inputs, (state) => JSON.parse(JSON.stringify(state)) as AlertState);
      expect(restarted).toEqual(throughout);
    }),
    seeded(300),
  );
});

test("[I4] what was missed for less than a day is made up for as if nobody had been away", () => {
  fc.assert(
    fc.property(rules(flapping), traces(), fc.nat(29), fc.nat(23), (rule, trace, from, hours) => {
      const inputs = inputsOf(trace);
      const before = run(rule, inputs.slice(0, from)).at(-1)?.state ?? startAlert(rule);
      const caught = catchUp(before, inputs.slice(from, from + hours), rule);
      const steps = run(rule, inputs.slice(0, from + hours));
      expect(caught.state).toEqual(steps.at(-1)?.state ?? startAlert(rule));
      expect(caught.entries).toEqual(steps.slice(from).flatMap(({ entries }) => entries));
    }),
    seeded(300),
  );
});

test("[I5] two evaluators that overlap in any way are one evaluator", () => {
  const schedules = fc.array(fc.record({ node: fc.nat(1), writes: fc.boolean() }), { maxLength: 120 });
  fc.assert(
    fc.property(rules(flapping), traces(), schedules, (rule, trace, schedule) => {
      const inputs = inputsOf(trace);
      const store = { version: 0, state: startAlert(rule), entries: [] as TimelineEntry[] };
      const seen: { version: number; state: AlertState }[] = [];
      let [tried, written] = [0, 0];
      const write = (node: number): void => {
        const read = seen[node];
        const input = read && inputs[read.version];
        if (!input) return;
        tried += 1;
        const { state, entries } = stepAlert(read.state, input, rule);
        if (store.version !== read.version) return;
        written += 1;
        Object.assign(store, { version: read.version + 1, state, entries: [...store.entries, ...entries] });
      };
      const read = (node: number): void => {
        seen[node] = { version: store.version, state: store.state };
      };
      for (const { node, writes } of schedule) (writes ? write : read)(node);
      while (store.version < inputs.length) {
        read(0);
        write(0);
      }
      const alone = run(rule, inputs);
      expect(store).toEqual({
        version: inputs.length,
        state: alone.at(-1)?.state,
        entries: alone.flatMap(({ entries }) => entries),
      });
      expect(written).toBe(inputs.length);
      expect(tried).toBeGreaterThanOrEqual(written);
    }),
    seeded(300),
  );
});

test("[I6] a tick that was evaluated already changes nothing, and gives the same state", () => {
  fc.assert(
    fc.property(rules(flapping), traces(), (rule, trace) => {
      const inputs = inputsOf(trace);
      run(rule, inputs).forEach(({ state }, hour) => {
        const again = stepAlert(state, inputs[hour]!, rule);
        expect(again.entries).toEqual([]);
        expect(again.state).toBe(state);
      });
    }),
    seeded(300),
  );
});

test("[I10] nobody's word holds for what is worse than what he saw", () => {
  const decisions = fc.array(fc.constantFrom("ack" as const, "snooze" as const, undefined, undefined), {
    minLength: 30,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rules(flapping), traces(), decisions, (rule, trace, decided) => {
      let state = startAlert(rule);
      inputsOf(trace).forEach((input, hour) => {
        const before = state.episode;
        state = stepAlert(state, input, rule).state;
        const { episode } = state;
        const attention = episode?.attention;
        if (attention?.kind === "acked" || attention?.kind === "snoozed") {
          expect(attention.rank).toBeGreaterThanOrEqual(episode?.rank ?? 0);
        }
        const kind = decided[hour];
        if (!kind || !episode) return;
        // He decides by what he saw an hour ago, or by what he sees now.
        const seen = hour % 2 === 0 ? episode : before;
        const action: AlertAction = {
          kind,
          by: "ana",
          seq: seen?.seq ?? 0,
          until: unixMs(input.tick + DAY_MS),
        };
        const done = act(state, action, input.tick, rule);
        if (seen?.seq !== episode.seq)
          expect(done).toMatchObject({ ok: false, problem: { code: "conflict" } });
        if (done.ok) state = done.value.state;
      });
    }),
    seeded(500),
  );
});

test("[I11] a silence keeps back what is told and nothing else; what it came to is told once when it ends", () => {
  const mutes = fc.tuple(fc.nat(15), fc.integer({ min: 1, max: 15 }));
  fc.assert(
    fc.property(rules(flapping), traces(), mutes, (rule, trace, [from, hours]) => {
      const inputs = inputsOf(trace);
      const [muted, open] = [
        createPostOffice(["mail"], durationMs(0)),
        createPostOffice(["mail"], durationMs(0)),
      ];
      const steps = run(rule, inputs);
      steps.forEach(({ state, entries }, hour) => {
        const isMuted = hour >= from && hour < from + hours;
        const already = muted.sent.length;
        for (const office of [muted, open]) office.post(entries);
        muted.deliver(state, inputs[hour]!.tick, isMuted);
        open.deliver(state, inputs[hour]!.tick);
        const now = muted.sent.slice(already).map(({ episode }) => episode);
        expect(now.length).toBe(isMuted ? 0 : new Set(now).size);
      });
      if (from + hours < steps.length) {
        // Once it is over, who was muted knows of what is open as well as everybody else.
        const { episode } = steps.at(-1)!.state;
        const knows = (office: typeof muted): boolean =>
          office.sent.some((sent) => sent.episode === episode?.id);
        if (episode && !episode.end && knows(open)) expect(knows(muted)).toBe(true);
      }
    }),
    seeded(500),
  );
});

test("a trace without a number is a trace without an alert, unless silence is one", () => {
  const silent = fc.array(fc.constant<Hour>(undefined), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rules({ noData: "hold" }), silent, (rule, trace) => {
      expect(run(rule, inputsOf(trace)).at(-1)).toEqual({ state: startAlert(rule), entries: [] });
    }),
    seeded(50),
  );
});
