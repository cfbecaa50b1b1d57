import { expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { periodName } from "./name.ts";
import { PERIOD_KINDS, type PeriodKind } from "./period.ts";

const nameAt = (kind: PeriodKind, iso: string, settings: Parameters<typeof aCalendar>[0] = {}): string => {
  const calendar = aCalendar(settings);
  return periodName(calendar, calendar.periodAt(kind, at(iso)));
};

test("each kind of period has a name that sorts", () => {
  expect(PERIOD_KINDS.map((kind) => nameAt(kind, "2026-11-18T16:20:00+01:00"))).toEqual([
    "2026-11-18T16",
    "2026-11-18",
    "2026-W47",
    "2026-11",
    "2026-Q4",
    "2026",
  ]);
});

test.each([
  ["2026-12-31T12:00:00Z", "2026-W53"],
  ["2027-01-01T12:00:00Z", "2026-W53"],
  ["2027-01-04T12:00:00Z", "2027-W01"],
  ["2024-12-30T12:00:00Z", "2025-W01"],
  ["2021-01-03T12:00:00Z", "2020-W53"],
])("[P2] the week of %s is %s, as ISO 8601 counts", (iso, name) => {
  expect(nameAt("week", iso)).toBe(name);
});

test("[P2] a fiscal year is named by the year in which it ends, its quarters after it", () => {
  const name = (kind: PeriodKind, iso: string) => nameAt(kind, iso, { fiscalYearStart: 4 });
  expect([
    name("year", "2026-03-31T12:00:00Z"),
    name("quarter", "2026-03-31T12:00:00Z"),
    name("year", "2026-04-01T12:00:00Z"),
    name("quarter", "2026-04-01T12:00:00Z"),
    name("quarter", "2026-12-31T12:00:00Z"),
    name("quarter", "2027-01-01T12:00:00Z"),
  ]).toEqual(["2026", "2026-Q4", "2027", "2027-Q1", "2027-Q3", "2027-Q4"]);
  expect(nameAt("year", "2026-11-18T12:00:00Z", { fiscalYearStart: 12 })).toBe("2026");
});
