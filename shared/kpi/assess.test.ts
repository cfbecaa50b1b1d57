import { describe, expect, test } from "vitest";
import { aCalendar, aKpi, at, aValue } from "../testing/factories.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import { assess, type Assessment, type Evidence } from "./assess.ts";
import type { Kpi } from "./definition.ts";

const calendar = aCalendar();
const NOW = at("2026-11-16T00:00:00+01:00");
const LATEST = at("2026-11-15T12:00:00+01:00");
const WAITING: Outcome = { kind: "waiting" };

function reading(kpi: Partial<Kpi>, evidence: Partial<Evidence> = {}): Assessment {
  const definition = aKpi({ expectedEvery: "1d", ...kpi });
  return assess(calendar, {
    kpi: definition,
    unit: "sales",
    period: calendar.periodAt("month", at("2026-11-18T00:00:00Z")),
    now: NOW,
    outcome: aValue(600, { at: LATEST }),
    previous: aValue(500),
    benchmark: { kind: "value", value: 800, months: 12, leftOut: 0 },
    newest: LATEST,
    ...evidence,
  });
}
const common = {
  kpi: "sales.revenue",
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
} as const;
const fresh = {
  at: "2026-11-15T12:00:00+01:00",
  freshness: "live",
  lateAfter: "2026-11-16T12:00:00+01:00",
  staleAfter: "2026-11-18T12:00:00+01:00",
} as const;
const target = { plan: [{ from: "2026-01-01", value: 1000 }] };

describe("a reading", () => {
  test("of a running period says all that the rules know", () => {
    expect(reading({ target })).toEqual({
      ...common,
      ...fresh,
      target: { value: 1000, expected: 500 },
      benchmark: { value: 800, months: 12 },
      previous: { value: 500, basis: "same-point" },
      state: "value",
      value: 600,
      change: { absolute: 100, relative: 0.2 },
      attainment: 1.2,
      status: "met",
    });
  });

  test("of a period that is over is compared as a whole and judged by the whole target", () => {
    expect(reading({ target }, { now: at("2026-12-24T00:00:00Z") })).toEqual({
      ...common,
      ...fresh,
      freshness: "stale",
      target: { value: 1000, expected: 1000 },
      benchmark: { value: 800, months: 12 },
      previous: { value: 500, basis: "whole-period" },
      state: "value",
      value: 600,
      change: { absolute: 100, relative: 0.2 },
      attainment: 0.6,
      status: "at-risk",
    });
  });

  test("[K8] without an observation in the period is waiting, with what is known besides", () => {
    expect(reading({ target }, { outcome: WAITING, benchmark: undefined })).toEqual({
      ...common,
      ...fresh,
      target: { value: 1000, expected: 500 },
      previous: { value: 500, basis: "same-point" },
      state: "waiting",
    });
  });

  test("[K8] that is undefined says why", () => {
    const outcome = { kind: "undefined", reason: "zero-denominator" } as const;
    expect(reading({}, { outcome, benchmark: undefined, previous: WAITING })).toEqual({
      ...common,
      ...fresh,
      state: "undefined",
      reason: "zero-denominator",
    });
  });

  test("of a KPI that never had a fact has no age", () => {
    expect(
      reading({}, { outcome: WAITING, previous: WAITING, benchmark: undefined, newest: undefined }),
    ).toEqual({
      ...common,
      state: "waiting",
    });
  });

  test("[S2] without a target has no status to speak of", () => {
    expect(reading({}, { previous: WAITING, benchmark: undefined })).toEqual({
      ...common,
      ...fresh,
      state: "value",
      value: 600,
      attainmentReason: "no-target",
      status: "no-target",
    });
  });
});

describe("[T5] the benchmark of a reading", () => {
  const benchmarkOf = (kpi: Partial<Kpi>, benchmark: Evidence["benchmark"]) =>
    reading(kpi, { benchmark }).benchmark;

  test("that is given carries its source and date", () => {
    const given = { value: 700, source: "audit", date: "2025-12-31" };
    expect(benchmarkOf({ benchmark: given }, { kind: "value", value: 700 })).toEqual(given);
  });

  test("tells how many months were left out", () => {
    expect(benchmarkOf({}, { kind: "value", value: 9, months: 10, leftOut: 2 })).toEqual({
      value: 9,
      months: 10,
      leftOut: 2,
    });
  });

  test("that is missing says why", () => {
    const none = { kind: "none", reason: "fewer-than-3-months", months: 1, leftOut: 0 } as const;
    expect(benchmarkOf({}, none)).toEqual({ reason: "fewer-than-3-months", months: 1, leftOut: 0 });
  });
});

describe("[S3] early", () => {
  const status = (kpi: Partial<Kpi>, now: string) => {
    const { state, ...rest } = reading(kpi, { now: at(now) });
    return [state, "status" in rest && rest.status];
  };

  test("a pace-judged KPI is neutral in the first tenth of its period, and judged from then on", () => {
    expect([
      status({ target }, "2026-11-01T00:00:00+01:00"),
      status({ target }, "2026-11-03T23:59:59.999+01:00"),
      status({ target }, "2026-11-04T00:00:00+01:00"),
    ]).toEqual([
      ["value", "early"],
      ["value", "early"],
      ["value", "met"],
    ]);
  });

  test("a level is judged from the first moment, and nothing is early without a target", () => {
    expect([
      status({ aggregate: "mean", target }, "2026-11-01T12:00:00+01:00"),
      status({}, "2026-11-01T12:00:00+01:00"),
    ]).toEqual([
      ["value", "at-risk"],
      ["value", "no-target"],
    ]);
  });
});

describe("[S1] a range", () => {
  test("is shown as the range, and being inside is met", () => {
    const range: Partial<Kpi> = {
      aggregate: "mean",
      direction: "range",
      target: { plan: [{ from: "2026-01-01", value: [500, 700] }] },
    };
    const { target: shown, ...rest } = reading(range);
    expect([shown, "attainment" in rest && rest.attainment]).toEqual([{ low: 500, high: 700 }, 1]);
  });
});

test("[F1] the age of a number goes by its newest fact, not by the period shown", () => {
  const old = reading({}, { outcome: aValue(1, { at: at("2026-11-01T12:00:00+01:00") }) });
  expect([old.at, old.freshness, old.lateAfter]).toEqual([
    "2026-11-01T12:00:00+01:00",
    "live",
    "2026-11-16T12:00:00+01:00",
  ]);
});
