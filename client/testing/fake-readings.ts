import { comparedWith, type ComparisonKind } from "../../shared/calendar/compared.ts";
import { elapsedShare } from "../../shared/calendar/elapsed.ts";
import type { Period, PeriodKind } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import { samePoint } from "../../shared/calendar/same-point.ts";
import type { Outcome } from "../../shared/kpi/aggregates/aggregate.ts";
import { assess } from "../../shared/kpi/assess.ts";
import { benchmarkMonths } from "../../shared/kpi/benchmark.ts";
import { bandedScore } from "../../shared/kpi/banded-score.ts";
import { courseOf } from "../../shared/kpi/course.ts";
import { accumulates } from "../../shared/kpi/definition.ts";
import { rankHistory } from "../../shared/kpi/rank-history.ts";
import { rankLeague } from "../../shared/kpi/league.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { runRateOf } from "../../shared/kpi/run-rate.ts";
import { targetFor } from "../../shared/kpi/target.ts";
import type { Unit } from "../../shared/kpi/units-tree.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type {
  BenchmarkMonth,
  BenchmarkOrigin,
  Comparison,
  Pace,
  Series,
  SeriesPoint,
} from "../../shared/protocol/history-views.ts";
import type { League, LeagueRanks } from "../../shared/protocol/league-views.ts";
import { HOUR_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";

/** What a KPI is about per its own period; KPIs without an entry wait for facts. */
const LEVELS: Readonly<Record<string, number>> = {
  "sales.revenue": 1_080_000,
  "sales.acquisition-cost": 452,
  "sales.win-rate": 0.231,
  "sales.deals": 212,
  "sales.cycle": 38 * 86_400,
  "sales.pipeline": 3_400_000,
  "finance.cost": 690_000,
  "finance.profit": 390_000,
  "company.call-wait": 19,
};

const DAYS: Readonly<Record<PeriodKind, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

/** Readings that hang together as real ones do, from numbers that are made up but always the same. */
export function createFakeReadings(calendar: Calendar) {
  function outcomeOf(kpi: KpiView, unit: string, period: Period, until: UnixMs): Outcome {
    if (kpi.id === "support.refunds") return { kind: "undefined", reason: "zero-denominator" };
    const level = LEVELS[kpi.id];
    if (level === undefined || until <= period.start) return { kind: "waiting" };
    const grows = accumulates(kpi);
    const part = grows
      ? elapsedShare(calendar, period, until, "business-days") * (DAYS[period.kind] / 30)
      : 1;
    const share = unit.includes("/") && grows ? 1 / 3 : 1;
    const value = level * part * share * wobble(`${kpi.id} ${unit} ${period.start}`);
    const at = unixMs(Math.min(until, period.end) - HOUR_MS);
    return { kind: "value", value: Number(value.toPrecision(6)), at, volume: 40 };
  }

  function reading(kpi: KpiView, unit: string, period: Period, now: UnixMs, rev: number): Reading {
    const outcome = outcomeOf(kpi, unit, period, now);
    const before = calendar.previous(period);
    const benchmark = LEVELS[kpi.id] !== undefined && kpi.benchmark !== undefined;
    const assessment = assess(calendar, {
      kpi,
      unit,
      period,
      now,
      outcome,
      previous: outcomeOf(kpi, unit, before, samePoint(calendar, period, now)),
      benchmark: benchmark ? { kind: "value", value: benchmarkOf(kpi), ...monthsOf(kpi) } : undefined,
      newest: outcome.kind === "value" ? unixMs(now - HOUR_MS) : undefined,
    });
    return { ...assessment, rev };
  }

  function point(kpi: KpiView, unit: string, period: Period, now: UnixMs): SeriesPoint {
    const outcome = outcomeOf(kpi, unit, period, now);
    const target = targetFor(calendar, kpi, unit, period);
    return {
      start: calendar.iso(period.start),
      end: calendar.iso(period.end),
      state: outcome.kind,
      ...(outcome.kind === "value" && { value: outcome.value }),
      ...(target !== undefined && { target }),
      ...(kpi.benchmark && period.kind === kpi.period && { benchmark: benchmarkOf(kpi) }),
    };
  }

  function series(
    kpi: KpiView,
    unit: string,
    grain: PeriodKind,
    from: UnixMs,
    to: UnixMs,
    now: UnixMs,
  ): Series {
    const points = calendar.between(grain, from, to).map((period) => point(kpi, unit, period, now));
    return { kpi: kpi.id, unit, grain, points };
  }

  function pace(kpi: KpiView, unit: string, period: Period, now: UnixMs): Pace {
    const outcome = outcomeOf(kpi, unit, period, now);
    const value = outcome.kind === "value" ? outcome.value : undefined;
    const course = courseOf(calendar, kpi, targetFor(calendar, kpi, unit, period), { period, now });
    return {
      kpi: kpi.id,
      unit,
      period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
      grain: "day",
      state: outcome.kind,
      ...(value !== undefined && { value }),
      runRate: "reason" in course ? course : runRateOf(course, value),
      parts: [],
    };
  }

  function league(kpi: KpiView, unit: string, period: Period, units: readonly Unit[], now: UnixMs): League {
    const before = calendar.previous(period);
    const { rows, unranked } = rankLeague(
      kpi,
      units.map(({ id, name }) => ({
        unit: id,
        name,
        // Of all KPIs but one it has reported nothing yet.
        outcome:
          id === "sales/apac" && kpi.id !== "sales.pipeline"
            ? { kind: "waiting" }
            : outcomeOf(kpi, id, period, now),
        previous: outcomeOf(kpi, id, before, now),
      })),
    );
    return {
      kpi: kpi.id,
      unit,
      period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
      rows: rows.map((row) => ({
        ...row,
        ...(kpi.points && { score: bandedScore(kpi.points, row.value) }),
        points: [3, 4, null, 5, row.value],
      })),
      unranked,
    };
  }

  /** Eleven months used, and March left out. */
  function benchmark(kpi: KpiView, unit: string, period: Period): BenchmarkOrigin {
    const head = { kpi: kpi.id, unit, period: isoOf(period) };
    if (!kpi.benchmark || LEVELS[kpi.id] === undefined) return { ...head, months: [] };
    const months = benchmarkMonths(calendar, period).map((month, index): BenchmarkMonth => {
      const span = { start: calendar.iso(month.start), end: calendar.iso(month.end) };
      return index === 4
        ? { ...span, use: "left-out", reason: "not-comparable", annotation: MARCH }
        : { ...span, use: "used", value: benchmarkOf(kpi) };
    });
    return { ...head, benchmark: { value: benchmarkOf(kpi), ...monthsOf(kpi) }, months };
  }

  function comparison(
    kpi: KpiView,
    unit: string,
    period: Period,
    kind: ComparisonKind,
    now: UnixMs,
  ): Comparison {
    const compared = comparedWith(calendar, kind, period, now);
    const earlier = outcomeOf(kpi, unit, compared.period, compared.span.end);
    return {
      kpi: kpi.id,
      unit,
      period: isoOf(period),
      with: kind,
      earlier: {
        period: isoOf(compared.period),
        until: calendar.iso(compared.span.end),
        basis: compared.basis,
        ...(earlier.kind === "value" && { value: earlier.value }),
      },
    };
  }

  const isoOf = ({ kind, start, end }: Period) => ({
    kind,
    start: calendar.iso(start),
    end: calendar.iso(end),
  });

  function ranks(
    kpi: KpiView,
    unit: string,
    period: Period,
    units: readonly Unit[],
    now: UnixMs,
  ): LeagueRanks {
    const periods = lastPeriods(calendar, period, 12);
    const rivals = units.map(({ id, name }) => ({
      unit: id,
      name,
      outcomes: periods.map((one) => outcomeOf(kpi, id, one, now)),
    }));
    return {
      kpi: kpi.id,
      unit,
      period: period.kind,
      periods: periods.map(({ start, end }) => ({ start: calendar.iso(start), end: calendar.iso(end) })),
      rows: rankHistory(kpi, rivals),
    };
  }

  return { outcomeOf, reading, series, pace, league, ranks, benchmark, comparison };
}

const MARCH = { from: "2026-03-02", to: "2026-03-13", text: "Trade fair", notComparable: true };

const benchmarkOf = (kpi: KpiView): number =>
  kpi.benchmark && "value" in kpi.benchmark ? kpi.benchmark.value : (LEVELS[kpi.id] ?? 1) * 0.8;

const monthsOf = (kpi: KpiView) =>
  kpi.benchmark && "value" in kpi.benchmark ? {} : { months: 11, leftOut: 1 };

/** 0.85 … 1.15, always the same for the same text. */
function wobble(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) % 9973;
  return 0.85 + (hash / 9973) * 0.3;
}
