import { describe, expect, test } from "vitest";
import { PERIOD_KINDS, type Span } from "../calendar/period.ts";
import { aCalendar, at, aValue, spanText } from "../testing/factories.ts";
import { benchmarkMonths, hasTrailingBenchmark, trailingBenchmark } from "./benchmark.ts";
import type { PastValue } from "./benchmark-months.ts";

const calendar = aCalendar({ timeZone: "UTC" });
const now = at("2026-11-18T00:00:00Z");
const months = benchmarkMonths(calendar, calendar.periodAt("month", now));

/** One value per month, oldest first; `undefined` where nothing came in. */
const valuesOf = (...values: (number | undefined)[]): PastValue[] =>
  values.map((value, index) => ({
    period: months[index]!,
    outcome: value === undefined ? { kind: "waiting" } : aValue(value),
  }));
const dates = (from: string, to: string): Span => ({
  start: calendar.startOfDate(from),
  end: calendar.startOfDate(to),
});

describe("[T5] the trailing benchmark", () => {
  test("looks at the twelve complete months before the period", () => {
    expect([months.length, spanText(calendar, months[0]!), spanText(calendar, months[11]!)]).toEqual([
      12,
      "2025-11-01T00:00:00+00:00/2025-12-01T00:00:00+00:00",
      "2026-10-01T00:00:00+00:00/2026-11-01T00:00:00+00:00",
    ]);
    const ofYear = benchmarkMonths(calendar, calendar.periodAt("year", now));
    expect(calendar.iso(ofYear[11]!.end)).toBe("2026-01-01T00:00:00+00:00");
    const ofDay = benchmarkMonths(calendar, calendar.periodAt("day", now));
    expect(ofDay).toEqual(months);
  });

  test("is the mean of the months that have a value", () => {
    const values = valuesOf(10, 20, undefined, 60);
    expect(trailingBenchmark(months, [], values)).toEqual({
      kind: "value",
      value: 30,
      months: 3,
      leftOut: 0,
    });
  });

  test("a month whose number is undefined does not count", () => {
    const values = [
      ...valuesOf(10, 20, 60),
      { period: months[3]!, outcome: { kind: "undefined", reason: "zero-denominator" } as const },
    ];
    expect(trailingBenchmark(months, [], values)).toEqual({
      kind: "value",
      value: 30,
      months: 3,
      leftOut: 0,
    });
  });

  test("of fewer than three months is none, with the reason", () => {
    expect(trailingBenchmark(months, [], valuesOf(10, 20))).toEqual({
      kind: "none",
      reason: "fewer-than-3-months",
      months: 2,
      leftOut: 0,
    });
    expect(trailingBenchmark(months, [], [])).toEqual({
      kind: "none",
      reason: "fewer-than-3-months",
      months: 0,
      leftOut: 0,
    });
  });

  test("leaves out whole months that touch a range marked as not comparable", () => {
    const values = valuesOf(1, 1, 1000, 1000, 1, 7);
    // The last day of January to the first of February.
    expect(trailingBenchmark(months, [dates("2026-01-31", "2026-02-02")], values)).toEqual({
      kind: "value",
      value: 2.5,
      months: 4,
      leftOut: 2,
    });
  });

  test("a range that ends where a month begins does not touch it", () => {
    expect(trailingBenchmark(months, [dates("2025-12-01", "2026-01-01")], valuesOf(3, 1000, 3, 3))).toEqual({
      kind: "value",
      value: 3,
      months: 3,
      leftOut: 1,
    });
  });

  test("can be emptied by what is left out", () => {
    expect(
      trailingBenchmark(months, [dates("2025-11-01", "2026-09-02")], valuesOf(...months.map(() => 5))),
    ).toEqual({
      kind: "none",
      reason: "fewer-than-3-months",
      months: 1,
      leftOut: 11,
    });
  });

  test("of weeks is the mean of the weeks, without those that touch a month left out", () => {
    const weeks = calendar.between("week", months[0]!.start, months[11]!.end);
    const inside = weeks.filter(({ start, end }) => start >= months[0]!.start && end <= months[11]!.end);
    const values = inside.map((period, index) => ({ period, outcome: aValue(index) }));
    const december = dates("2025-12-05", "2025-12-06");
    const kept = inside
      .map((week, index) => [
        week.end <= at("2025-12-01T00:00:00Z") || week.start >= at("2026-01-01T00:00:00Z"),
        index,
      ])
      .flatMap(([keep, index]) => (keep ? [Number(index)] : []));
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    expect(trailingBenchmark(months, [december], values)).toEqual({
      kind: "value",
      value: Number(mean.toPrecision(15)),
      months: 11,
      leftOut: 1,
    });
  });

  test("does not keep floating-point noise", () => {
    expect(trailingBenchmark(months, [], valuesOf(0.1, 0.2, 0.3))).toEqual({
      kind: "value",
      value: 0.2,
      months: 3,
      leftOut: 0,
    });
  });
});

test("[T5] single hours have a trailing benchmark only where the KPI is judged by the hour", () => {
  const trailing = { benchmark: { trailing: "12 months" } } as const;
  const kinds = (period: "hour" | "month", given: object) =>
    PERIOD_KINDS.filter((kind) => hasTrailingBenchmark({ period, ...given }, kind));
  expect([
    kinds("month", trailing),
    kinds("hour", trailing),
    kinds("hour", { benchmark: { value: 5 } }),
  ]).toEqual([PERIOD_KINDS.filter((kind) => kind !== "hour"), PERIOD_KINDS, []]);
});
