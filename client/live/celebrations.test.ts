import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Moment, MOMENT_LIFE_MS } from "../../shared/protocol/moment.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import {
  CALM,
  CELEBRATED_MS,
  type Celebrations,
  type CelebrationsEvent,
  stepCelebrations,
} from "./celebrations.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const at = (ms: number): UnixMs => unixMs(NOON + ms);
/** A win that happened so many milliseconds after noon. */
const win = (id: string, ms = 0): Moment => ({
  id,
  title: "Target met",
  text: id,
  at: new Date(NOON + ms).toISOString(),
});
const told = (id: string, ms = 0): CelebrationsEvent => ({ kind: "told", moment: win(id, ms) });
const TICK: CelebrationsEvent = { kind: "tick" };
const celebrating = (id: string, ...waiting: Moment[]): Celebrations => ({
  kind: "celebrating",
  moment: win(id),
  since: at(0),
  waiting,
});

/** What is celebrated and what waits: "a | b c"; "calm". */
const shown = (state: Celebrations): string =>
  state.kind === "calm"
    ? "calm"
    : [state.moment.id, "|", ...state.waiting.map(({ id }) => id)].join(" ").trimEnd();

describe("every state after every event", () => {
  const STATES = { calm: CALM, alone: celebrating("a"), queue: celebrating("a", win("b"), win("c")) };
  const EVENTS = {
    "a new win": [told("n"), 1],
    "one that is known": [told("a"), 1],
    "one that is old": [told("o", -MOMENT_LIFE_MS), 1],
    "a tick within the turn": [TICK, CELEBRATED_MS - 1],
    "a tick at its end": [TICK, CELEBRATED_MS],
    "a new win at its end": [told("n", CELEBRATED_MS), CELEBRATED_MS],
    "a tick when all are old": [TICK, MOMENT_LIFE_MS + 1],
    "a clock set back": [TICK, -3_600_000],
  } as const;
  const EXPECTED: Record<keyof typeof STATES, Record<keyof typeof EVENTS, string>> = {
    calm: {
      "a new win": "n |",
      "one that is known": "a |",
      "one that is old": "calm",
      "a tick within the turn": "calm",
      "a tick at its end": "calm",
      "a new win at its end": "n |",
      "a tick when all are old": "calm",
      "a clock set back": "calm",
    },
    alone: {
      "a new win": "a | n",
      "one that is known": "a |",
      "one that is old": "a |",
      "a tick within the turn": "a |",
      "a tick at its end": "calm",
      "a new win at its end": "n |",
      "a tick when all are old": "calm",
      "a clock set back": "calm",
    },
    queue: {
      "a new win": "a | b c n",
      "one that is known": "a | b c",
      "one that is old": "a | b c",
      "a tick within the turn": "a | b c",
      "a tick at its end": "b | c",
      "a new win at its end": "b | c n",
      "a tick when all are old": "calm",
      "a clock set back": "b | c",
    },
  };
  for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
    for (const name of Object.keys(EVENTS) as (keyof typeof EVENTS)[]) {
      test(`${state}: ${name}`, () => {
        const [event, ms] = EVENTS[name];
        expect(shown(stepCelebrations(STATES[state], event, at(ms)))).toBe(EXPECTED[state][name]);
      });
    }
  }
});

test("who grows old while waiting goes at once, and whoever came after has the turn", () => {
  const state = celebrating("a", win("old", 5001 - MOMENT_LIFE_MS), win("c"));
  expect(shown(stepCelebrations(state, TICK, at(5001)))).toBe("a | old c");
  expect(shown(stepCelebrations(state, TICK, at(5002)))).toBe("a | c");
});

test("an event that changes nothing returns the same object", () => {
  const state = celebrating("a", win("b"));
  expect(stepCelebrations(state, TICK, at(1))).toBe(state);
  expect(stepCelebrations(state, told("b"), at(1))).toBe(state);
});

/** Any wins told at any time, up to two minutes late, to a screen whose clock ticks every second. */
const traces = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 30_000 }), late: fc.integer({ min: 0, max: 120_000 }) }),
  { maxLength: 40 },
);

test("for any wins: one at a time, each once and in order, whole turns, never one that is older than a minute", () => {
  fc.assert(
    fc.property(traces, (trace) => {
      const log: { id: string; begins: number; age: number }[] = [];
      const tells = new Map<number, Moment[]>();
      let second = 0;
      trace.forEach(({ after, late }, index) => {
        second += Math.round(after / 1000);
        const moment = win(String(index), second * 1000 - late);
        tells.set(second, [...(tells.get(second) ?? []), moment]);
      });
      let state = CALM;
      for (let time = 0; time <= second + 120; time += 1) {
        const now = at(time * 1000);
        for (const event of [
          TICK,
          ...(tells.get(time) ?? []).map((moment) => ({ kind: "told", moment }) as const),
        ]) {
          const before = state.kind === "calm" ? undefined : state.moment.id;
          state = stepCelebrations(state, event, now);
          if (state.kind === "calm" || state.moment.id === before) continue;
          log.push({ id: state.moment.id, begins: now, age: now - Date.parse(state.moment.at) });
        }
        expect(state.kind === "calm" ? 0 : state.waiting.length).toBeLessThanOrEqual(7);
      }
      expect(state).toBe(CALM);
      expect(log.every(({ age }) => age <= MOMENT_LIFE_MS)).toBe(true);
      expect(log.every(({ begins }, index) => begins - (log[index - 1]?.begins ?? 0) >= CELEBRATED_MS)).toBe(
        true,
      );
      const ids = log.map(({ id }) => Number(id));
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      // Whoever is told in time and finds nobody before him has his turn at once.
      const first = trace.findIndex(({ late }) => late <= MOMENT_LIFE_MS);
      expect(ids[0]).toBe(first < 0 ? undefined : first);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("whom the queue has no place for would have been old before the turn came", () => {
  let state = CALM;
  for (let index = 0; index < 30; index += 1) state = stepCelebrations(state, told(String(index)), at(0));
  const order: string[] = [];
  for (let ms = 0; state.kind !== "calm"; ms += 1000) {
    if (order.at(-1) !== state.moment.id) order.push(state.moment.id);
    state = stepCelebrations(state, TICK, at(ms + 1000));
  }
  // One minute, ten seconds each, and the one that begins with the last second of it.
  expect(order).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
});
