import { act, type AlertAction } from "../../risk/act.ts";
import { type AlertInput, closeAlert, startAlert, stepAlert } from "../../risk/alert.ts";
import { catchUp } from "../../risk/catch-up.ts";
import type { AlertState, AlertStep } from "../../risk/episode.ts";
import { evidenceAt } from "../../risk/evidence.ts";
import type { AlertRule } from "../../risk/rule.ts";
import { ruleOf } from "../../risk/rule-of.ts";
import { inOrder } from "../../risk/sample.ts";
import type { TimelineEntry } from "../../risk/timeline.ts";
import { durationMs, type UnixMs, unixMs } from "../../units/time.ts";
import { aCalendar, aKpi, aKri, at } from "../factories.ts";
import { deliveries, type Delivery } from "./deliveries.ts";
import { expand, spanMs } from "./notation.ts";
import { createPostOffice, type PostOffice } from "./post-office.ts";
import type { Expectation, Scenario, ScenarioAction } from "./scenario.ts";

/** Everything of a running scenario that a test looks at. */
export interface Simulation {
  readonly state: AlertState;
  readonly entries: TimelineEntry[];
  readonly office: PostOffice;
  readonly refused: string[];
  readonly digest: number;
  readonly lost: number;
  readonly evidence: ReturnType<typeof evidenceAt> | undefined;
}

/** Tells a scenario from its start; `look` is called at each expectation, with the simulation as it then is. */
export function simulate(scenario: Scenario, look: (at: Expectation, seen: Simulation) => void): void {
  const start = at(scenario.start);
  const calendar = aCalendar({ timeZone: scenario.zone });
  const kpi = aKpi({ aggregate: "last", ...given(scenario.kpi) });
  const ruleFrom = (more: Scenario["rule"]): AlertRule => ({
    ...ruleOf(aKri({ watch: "current", ...given(scenario.rule), ...given(more) }), kpi),
    latch: scenario.latch,
    ...(scenario.escalateAfter !== undefined && {
      escalateAfter: durationMs(spanMs(scenario.escalateAfter)),
    }),
  });
  let rule = ruleFrom({});
  const office = createPostOffice(scenario.channels, durationMs(spanMs(scenario.groupWait)));
  let store = { version: 0, state: startAlert(rule) };
  const entries: TimelineEntry[] = [];
  const refused: string[] = [];
  let [digest, lost, ids] = [0, 0, 0];
  let evidence: Simulation["evidence"];
  let missed: AlertInput[] | undefined;
  let upAgain = -Infinity;
  let pausedAt = new Set<number>();

  /** Writes a step only over the state that it was taken from, as the store does. */
  function commit(version: number, step: AlertStep): void {
    if (version !== store.version) {
      lost += 1;
      return;
    }
    store = { version: version + 1, state: asStored(step.state) };
    entries.push(...step.entries);
    office.post(step.entries);
  }

  function inputsOf({ tick, samples, newest, error }: Delivery): AlertInput[] {
    evidence = evidenceAt(calendar, kpi, { newest, now: tick, error });
    const each = samples.length === 0 ? [undefined] : inOrder(samples);
    return each.map((sample) => {
      ids += 1;
      return {
        tick,
        evidence: evidenceAt(calendar, kpi, { newest, now: tick, error }),
        sample,
        newId: `id${ids}`,
      };
    });
  }

  function evaluate(delivery: Delivery): void {
    const inputs = inputsOf(delivery);
    if (missed && delivery.tick < upAgain) {
      missed.push(...inputs);
      return;
    }
    if (missed) comeBack();
    for (const input of inputs) {
      const seen = store;
      commit(seen.version, stepAlert(seen.state, input, rule));
      // A node that was paused in the middle of this tick wakes up and writes what it had decided.
      if (pausedAt.has(delivery.tick)) commit(seen.version, stepAlert(seen.state, input, rule));
    }
  }

  function comeBack(): void {
    const caught = catchUp(store.state, missed ?? [], rule);
    missed = undefined;
    digest += caught.firedAndCleared;
    commit(store.version, caught);
  }

  function perform(action: ScenarioAction, now: UnixMs): void {
    if (action.restart) {
      missed = [];
      upAgain = now + spanMs(action.restart.down);
    }
    if (action.edit) rule = ruleFrom(action.edit);
    if (action.close) commit(store.version, closeAlert(store.state, now, action.close, rule));
    for (const one of personal(action, now)) {
      const done = act(store.state, one, now, rule);
      if (done.ok) commit(store.version, done.value);
      else refused.push(`${one.kind}:${done.problem.code}`);
    }
  }

  const slotMs = spanMs(scenario.interval);
  const tickMs = spanMs(scenario.tick ?? scenario.interval);
  const when = (text: string): UnixMs => unixMs(start + spanMs(text));
  pausedAt = new Set(scenario.actions.filter(({ node }) => node).map((action) => when(action.at)));
  const happenings = [
    ...deliveries(expand(scenario.series), start, slotMs, tickMs).map((delivery) => ({
      at: delivery.tick,
      order: 0,
      run: () => evaluate(delivery),
    })),
    ...scenario.actions.map((action) => ({
      at: when(action.at),
      order: 1,
      run: () => perform(action, when(action.at)),
    })),
    ...scenario.actions.flatMap(({ at: time, restart }) =>
      restart
        ? [{ at: unixMs(when(time) + spanMs(restart.down)), order: 1, run: () => missed && comeBack() }]
        : [],
    ),
    ...scenario.expect.map((expected) => ({
      at: when(expected.at),
      order: 2,
      run: () => {
        look(expected, { state: store.state, entries, office, refused, digest, lost, evidence });
      },
    })),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  for (const happening of happenings) {
    // Nobody delivers while the only node is down.
    if (happening.order === 2 && !missed) office.deliver(store.state, happening.at);
    happening.run();
    if (!missed) office.deliver(store.state, happening.at);
  }
}

/** What comes back of what was stored. */
const asStored = (state: AlertState): AlertState => JSON.parse(JSON.stringify(state)) as AlertState;

/** An object without the fields that were left out of the file. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function personal({ ack, snooze, comment, assign }: ScenarioAction, now: UnixMs): AlertAction[] {
  return [
    ...(ack ? [{ kind: "ack", ...ack } as const] : []),
    ...(snooze
      ? [
          {
            kind: "snooze",
            by: snooze.by,
            seq: snooze.seq,
            until: unixMs(now + spanMs(snooze.for)),
          } as const,
        ]
      : []),
    ...(comment ? [{ kind: "comment", ...comment } as const] : []),
    ...(assign ? [{ kind: "assign", ...assign } as const] : []),
  ];
}
