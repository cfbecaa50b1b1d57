import { elapsedShare } from "../calendar/elapsed.ts";
import type { Period } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import type { UnixMs } from "../units/time.ts";
import { NEVER, type Outcome } from "./aggregates/aggregate.ts";
import { attain, type Expected, isEarly, statusOf } from "./attainment.ts";
import type { Benchmark } from "./benchmark.ts";
import { changeFrom } from "./comparison.ts";
import { accumulates, type Kpi } from "./definition.ts";
import { freshnessAt, freshnessLimits } from "./freshness.ts";
import type { Reading, ReadingBenchmark, ReadingTarget } from "./reading.ts";
import { expectedBy, targetFor } from "./target.ts";

/** All that a reading is made of: outcomes over spans, already aggregated. */
export interface Evidence {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
  readonly now: UnixMs;
  readonly outcome: Outcome;
  /** The outcome of the period before, up to the same point while this one is running (P3). */
  readonly previous: Outcome;
  readonly benchmark: Benchmark | undefined;
  /** The newest fact of the KPI and unit, whatever its period; `undefined` when there never was one. */
  readonly newest: UnixMs | undefined;
}

/** A reading without its revision. */
export type Assessment = Reading extends infer R ? (R extends Reading ? Omit<R, "rev"> : never) : never;

/** Judges the evidence: target, pace, comparison, attainment, status, freshness (P, T, S, F). */
export function assess(calendar: Calendar, evidence: Evidence): Assessment {
  const { kpi, unit, period, now, outcome } = evidence;
  const running = now >= period.start && now < period.end;
  const target = readTarget(calendar, evidence);
  const parts = {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    ...freshnessParts(calendar, evidence),
    ...(target && { target }),
    ...(evidence.benchmark && { benchmark: presentBenchmark(kpi, evidence.benchmark) }),
    ...(evidence.previous.kind === "value" && {
      previous: {
        value: evidence.previous.value,
        basis: running ? ("same-point" as const) : ("whole-period" as const),
      },
    }),
  };
  if (outcome.kind === "waiting") return { ...parts, state: "waiting" };
  if (outcome.kind === "undefined") return { ...parts, state: "undefined", reason: outcome.reason };

  const attainment = attain(kpi, outcome.value, expectedOf(target));
  const early = running && accumulates(kpi) && target && isEarly(elapsedShare(calendar, period, now, "time"));
  return {
    ...parts,
    state: "value",
    value: outcome.value,
    ...(evidence.previous.kind === "value" && {
      change: changeFrom(kpi, evidence.previous.value, outcome.value),
    }),
    ...(attainment.kind === "share"
      ? { attainment: attainment.share }
      : { attainmentReason: attainment.reason }),
    status: early ? "early" : statusOf(kpi, attainment),
  };
}

function readTarget(calendar: Calendar, { kpi, unit, period, now }: Evidence): ReadingTarget | undefined {
  const level = targetFor(calendar, kpi, unit, period);
  if (level === undefined) return undefined;
  if (typeof level !== "number") return { low: level[0], high: level[1] };
  return { value: level, expected: expectedBy(calendar, kpi, level, period, now) };
}

const expectedOf = (target: ReadingTarget | undefined): Expected | undefined =>
  target && ("low" in target ? [target.low, target.high] : target.expected);

function freshnessParts(calendar: Calendar, { kpi, now, outcome, newest }: Evidence) {
  const own = outcome.kind === "value" && outcome.at !== NEVER ? outcome.at : undefined;
  const at = own ?? newest;
  if (at === undefined) return {};
  const limits = freshnessLimits(calendar, kpi, newest ?? at);
  return {
    at: calendar.iso(at),
    freshness: freshnessAt(limits, now),
    lateAfter: calendar.iso(limits.lateAfter),
    staleAfter: calendar.iso(limits.staleAfter),
  };
}

/** A benchmark as a reading tells it: one that is given with its source and date. */
export function presentBenchmark(kpi: Kpi, benchmark: Benchmark): ReadingBenchmark {
  if (benchmark.kind === "none") {
    return { reason: benchmark.reason, months: benchmark.months, leftOut: benchmark.leftOut };
  }
  const given = kpi.benchmark && "value" in kpi.benchmark ? kpi.benchmark : undefined;
  return {
    value: benchmark.value,
    ...(benchmark.months !== undefined && { months: benchmark.months }),
    ...(benchmark.leftOut ? { leftOut: benchmark.leftOut } : {}),
    ...(given?.source !== undefined && { source: given.source }),
    ...(given?.date !== undefined && { date: given.date }),
  };
}
