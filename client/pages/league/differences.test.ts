import { expect, test } from "vitest";
import type { League, LeagueRow } from "../../../shared/protocol/league-views.ts";
import { differencesOf } from "./differences.ts";

const row = (name: string, rank: number, value: number): LeagueRow => ({
  rank,
  unit: `sales/${name}`,
  name,
  value,
  movement: 0,
  points: [],
});
const league = (...rows: readonly LeagueRow[]): League => ({
  kpi: "sales.revenue",
  unit: "sales",
  period: { kind: "month", start: "2026-10-01T00:00:00+02:00", end: "2026-11-01T00:00:00+01:00" },
  rows,
  unranked: [],
});
const EUR = { kind: "currency", currency: "EUR", decimals: 0 } as const;

test("a table that says the same today has no differences, also where nobody would see one", () => {
  const published = league(row("emea", 1, 20), row("apac", 2, 10));
  expect(differencesOf(published, published, EUR)).toEqual([]);
  expect(differencesOf(published, league(row("emea", 1, 20.2), row("apac", 2, 10)), EUR)).toEqual([]);
});

test("[K6] late facts change values and ranks, bring units in and take others out", () => {
  const published = league(row("emea", 1, 20), row("apac", 2, 10), row("gone", 3, 5));
  const live = league(row("apac", 1, 30), row("emea", 2, 20), row("late", 3, 1));
  expect(differencesOf(published, live, EUR)).toEqual([
    { unit: "sales/apac", name: "apac", then: { rank: 2, value: 10 }, now: { rank: 1, value: 30 } },
    { unit: "sales/emea", name: "emea", then: { rank: 1, value: 20 }, now: { rank: 2, value: 20 } },
    { unit: "sales/late", name: "late", now: { rank: 3, value: 1 } },
    { unit: "sales/gone", name: "gone", then: { rank: 3, value: 5 } },
  ]);
});
