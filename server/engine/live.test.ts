import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Reading, readingKey, type ReadingRef } from "../../shared/kpi/reading.ts";
import type { Touched } from "../store/store.ts";
import { createLive } from "./live.ts";
import type { Readings } from "./readings.ts";

const EVERY_MS = 100;
const ref = (kpi: string): ReadingRef => ({ kpi, unit: "sales", period: "month" });
const reading = (kpi: string, rev: number): Reading => ({
  kpi,
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev,
  state: "waiting",
});
const touched = (...kpis: string[]): Touched[] =>
  kpis.map((kpi) => ({ kpi, unit: "sales", hour: 0 as Touched["hour"] }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Live readings over ones that the test sets by hand; `read` counts how often each was computed. */
function open() {
  const now = new Map<string, Reading>();
  const read: string[] = [];
  const rounds: string[][] = [];
  const errors: unknown[] = [];
  const store = { away: false };
  const readings = {
    read: async (wanted: ReadingRef) => {
      read.push(wanted.kpi);
      if (store.away) throw new Error("the store is away");
      return now.get(readingKey(wanted));
    },
    touch: (list: readonly Touched[], watched: Iterable<ReadingRef>) =>
      [...watched].filter((one) => list.some(({ kpi }) => kpi === one.kpi)),
  } as Readings;
  const live = createLive({
    readings,
    onChanged: (changed) => rounds.push(changed.map(({ kpi, rev }) => `${kpi} ${rev}`)),
    onError: (error) => errors.push(error),
    roundEveryMs: EVERY_MS,
    elapsed: () => performance.now(),
  });
  return {
    live,
    store,
    errors,
    set: (kpi: string, rev: number) => now.set(readingKey(ref(kpi)), reading(kpi, rev)),
    computed: () => read.splice(0),
    changed: () => rounds.splice(0),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

test("who watches gets the current readings, unknown ones left out", async () => {
  const { live, set } = open();
  set("a", 1);
  const { readings } = await live.watch([ref("a"), ref("unknown"), ref("a")]);
  expect(readings).toEqual([reading("a", 1)]);
  expect(live.current(ref("a"))).toBe(readings[0]);
});

test("a commit is told of at once after a quiet time, and only what changed is told", async () => {
  const { live, set, changed, computed, pass } = open();
  for (const kpi of ["a", "b", "c"]) set(kpi, 1);
  await live.watch([ref("a"), ref("b"), ref("c")]);
  computed();
  set("a", 2);
  live.committed(touched("a", "b", "elsewhere"));
  await pass(0);
  expect([changed(), computed()]).toEqual([[["a 2"]], ["a", "b"]]);
});

test("a burst of commits costs one computation per reading and round", async () => {
  const { live, set, changed, computed, pass } = open();
  set("a", 1);
  await live.watch([ref("a")]);
  computed();
  for (let rev = 2; rev <= 50; rev += 1) {
    set("a", rev);
    live.committed(touched("a"));
    await pass(5);
  }
  await pass(EVERY_MS);
  expect([changed(), computed()]).toEqual([
    [["a 2"], ["a 21"], ["a 41"], ["a 50"]],
    ["a", "a", "a", "a"],
  ]);
});

test("of two versions the one with the higher revision counts", async () => {
  const { live, set, changed, pass } = open();
  set("a", 7);
  await live.watch([ref("a")]);
  set("a", 6);
  live.committed(touched("a"));
  await pass(0);
  expect([changed(), live.current(ref("a"))?.rev]).toEqual([[], 7]);
});

test("what nobody watches any more is neither computed nor kept", async () => {
  const { live, set, computed, pass } = open();
  set("a", 1);
  const one = await live.watch([ref("a")]);
  const other = await live.watch([ref("a")]);
  one.release();
  live.committed(touched("a"));
  await pass(EVERY_MS);
  expect(computed()).toEqual(["a", "a"]);
  other.release();
  live.committed(touched("a"));
  await pass(EVERY_MS);
  expect([computed(), live.current(ref("a"))]).toEqual([[], undefined]);
});

test("looking again computes all that is watched", async () => {
  const { live, set, computed, changed, pass } = open();
  for (const kpi of ["a", "b"]) set(kpi, 1);
  await live.watch([ref("a"), ref("b")]);
  computed();
  set("b", 2);
  live.refresh();
  await pass(EVERY_MS);
  expect([computed(), changed()]).toEqual([["a", "b"], [["b 2"]]]);
});

test("a store that is away is told of, and the next commit tries again", async () => {
  const { live, set, store, errors, changed, pass } = open();
  set("a", 1);
  await live.watch([ref("a")]);
  store.away = true;
  set("a", 2);
  live.committed(touched("a"));
  await pass(EVERY_MS);
  expect([errors.length, changed()]).toEqual([1, []]);
  store.away = false;
  live.committed(touched("a"));
  await pass(EVERY_MS);
  expect(changed()).toEqual([["a 2"]]);
});

test("a watch that fails leaves nothing behind", async () => {
  const { live, set, store, computed, pass } = open();
  set("a", 1);
  store.away = true;
  await expect(live.watch([ref("a")])).rejects.toThrow("the store is away");
  computed();
  live.refresh();
  await pass(EVERY_MS);
  expect(computed()).toEqual([]);
});

test("after closing nothing is computed any more", async () => {
  const { live, set, computed, pass } = open();
  set("a", 1);
  await live.watch([ref("a")]);
  live.committed(touched("a"));
  live.close();
  computed();
  await pass(EVERY_MS);
  expect(computed()).toEqual([]);
});
