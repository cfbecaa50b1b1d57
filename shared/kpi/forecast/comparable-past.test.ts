import { expect, test } from "vitest";
import type { PeriodKind } from "../../calendar/period.ts";
import { aCalendar, at, aValue } from "../../testing/factories.ts";
import { NEVER } from "../aggregates/aggregate.ts";
import { comparablePast } from "./comparable-past.ts";

const berlin = aCalendar();
const NOW = at("2026-11-18T12:00:00+01:00");

/** The dates on which the comparable periods begin; a period that begins on one of `empty` has no value. */
function comparable(kind: PeriodKind, from: string, empty: readonly string[] = [], spoilt: string[] = []) {
  const period = berlin.periodAt(kind, NOW);
  const dateOf = (start: Parameters<typeof berlin.iso>[0]) => berlin.iso(start).slice(0, 10);
  const values = berlin.between(kind, at(from), period.start).map((past) => ({
    period: past,
    outcome: empty.includes(dateOf(past.start)) ? ({ kind: "waiting" } as const) : aValue(1),
  }));
  const ranges = spoilt.map((date) => berlin.periodAt("day", at(`${date}T12:00:00+01:00`)));
  return comparablePast(berlin, period, values, ranges).map(({ period: { start } }) => dateOf(start));
}

test("[T7] periods that touch a range marked as not comparable are left out whole, as are those without a value", () => {
  expect(comparable("month", "2026-07-15T00:00:00+02:00", ["2026-09-01"], ["2026-10-31"])).toEqual([
    "2026-07-01",
    "2026-08-01",
  ]);
});

test("[T7] the period in which reporting began is left out where the one before it has no value", () => {
  const all = comparable("month", "2026-07-15T00:00:00+02:00", ["2026-07-01", "2026-08-01"]);
  expect(all).toEqual(["2026-10-01"]);
  const none = ["2026-09-01", "2026-10-01"];
  expect(comparable("month", "2026-09-15T00:00:00+02:00", none)).toEqual([]);
});

test("[T7] where nothing counts as zero, the zeros before reporting began teach nothing", () => {
  const period = berlin.periodAt("month", NOW);
  const months = berlin.between("month", at("2026-06-15T00:00:00+02:00"), period.start);
  const values = months.map((past, index) => ({
    period: past,
    outcome: index < 2 ? aValue(0, { at: NEVER, volume: 0 }) : aValue(index),
  }));
  const found = comparablePast(berlin, period, values, []).map(({ outcome }) => outcome.value);
  expect(found).toEqual([3, 4]);
});

test("[T7] a working day is compared with working days: the weekend is another business", () => {
  expect(comparable("day", "2026-11-12T12:00:00+01:00")).toEqual([
    "2026-11-12",
    "2026-11-13",
    "2026-11-16",
    "2026-11-17",
  ]);
});
