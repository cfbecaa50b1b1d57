import { expect, test } from "vitest";
import type { Fact } from "./facts.ts";
import { instantOf, isoOf } from "./local-time.ts";
import { planReplay } from "./replay-plan.ts";

const fact = (key: string, at: string): Fact => ({
  kpi: "olist.orders",
  unit: "customers/sp",
  at: instantOf(at),
  key,
});
const facts = [
  fact("a", "2018-04-30 18:00:00"),
  fact("b", "2018-05-01 11:59:00"),
  fact("c", "2018-05-01 13:00:00"),
  fact("d", "2018-05-02 12:00:00"),
];
const shown = (some: readonly Fact[]) => some.map(({ key, at }) => `${key} ${isoOf(at)}`);

test("what lies before this time of the first day is history, the rest follows at the given speed", () => {
  const now = instantOf("2026-11-22 12:00:00");
  const { history, played } = planReplay(facts, { now, speed: 60, from: "2018-05-01" });
  expect(shown(history)).toEqual(["moved/a 2026-11-21T18:00:00-03:00", "moved/b 2026-11-22T11:59:00-03:00"]);
  expect(shown(played)).toEqual(["moved/c 2026-11-22T12:01:00-03:00", "moved/d 2026-11-22T12:24:00-03:00"]);
});

test("without a date the replay begins 90 days before the last full day", () => {
  const now = instantOf("2026-11-22 12:00:00");
  const { history, played } = planReplay(facts, { now, speed: 1 });
  expect(history).toEqual([]);
  // 2018-05-02 is 90 days ahead of today.
  expect(shown(played).at(-1)).toBe("moved/d 2027-02-20T12:00:00-03:00");
});

test("a replay from behind the last fact plays nothing", () => {
  const now = instantOf("2026-11-22 12:00:00");
  const { history, played } = planReplay(facts, { now, speed: 60, from: "2019-01-01" });
  expect([history.length, played.length]).toEqual([4, 0]);
});
