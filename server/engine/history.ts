import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import type { Period, PeriodKind } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { samePoint } from "../../shared/calendar/same-point.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import type { Outcome } from "../../shared/kpi/aggregates/aggregate.ts";
import { WAITING } from "../../shared/kpi/aggregates/aggregate.ts";
import { attain, statusOf } from "../../shared/kpi/attainment.ts";
import { bandedScore } from "../../shared/kpi/banded-score.ts";
import {
  benchmarkMonths,
  hasTrailingBenchmark,
  spanOf,
  trailingBenchmark,
} from "../../shared/kpi/benchmark.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { rankLeague } from "../../shared/kpi/league.ts";
import { expectedBy, targetFor } from "../../shared/kpi/target.ts";
import type { Series, SeriesPoint } from "../../shared/protocol/history-views.ts";
import type { League, LeagueRow } from "../../shared/protocol/league-views.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache } from "./cache.ts";
import { leagueUnits } from "./league-units.ts";
import { outcomeOver, outcomeTable } from "./outcomes.ts";
import { begunAt, sinceBegun } from "./since-begun.ts";

const SPARKLINE_PERIODS = 12;

export interface SeriesQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly grain: PeriodKind;
  readonly from: UnixMs;
  readonly to: UnixMs;
}

/** A KPI's values per period, with what was to be reached and where it came from. */
export async function readSeries(
  model: Model,
  reads: Reads,
  query: SeriesQuery,
  now: UnixMs,
): Promise<Series> {
  const { kpi, unit, grain } = query;
  const { calendar } = model;
  const shown = calendar.between(grain, query.from, query.to);
  const withBenchmark = hasTrailingBenchmark(kpi, grain);
  const before = withBenchmark ? periodsOfBenchmarks(calendar, grain, shown) : [];
  const periods = [...before, ...shown];
  const [table, begun] = await Promise.all([
    outcomeTable(model, reads, kpi.id, [unit], periods),
    withBenchmark ? begunAt(model, reads, kpi.id) : undefined,
  ]);
  const outcomes = table.get(unit) ?? [];
  const benchmark = benchmarkFinder(model, kpi, unit, periods, outcomes, begun);
  const points = shown.map((period, index): SeriesPoint => {
    const outcome = outcomes[before.length + index] ?? WAITING;
    const target = targetFor(calendar, kpi, unit, period);
    const from = benchmark(period);
    return {
      start: calendar.iso(period.start),
      end: calendar.iso(period.end),
      state: outcome.kind,
      ...(outcome.kind === "value" && { value: outcome.value }),
      ...(target !== undefined && { target }),
      ...(typeof target === "number" && { expected: expectedBy(calendar, kpi, target, period, now) }),
      ...(from !== undefined && { benchmark: from }),
    };
  });
  return { kpi: kpi.id, unit, grain, points };
}

/** The periods before those shown that their trailing benchmarks need. */
function periodsOfBenchmarks(calendar: Calendar, grain: PeriodKind, shown: readonly Period[]): Period[] {
  const first = shown[0];
  if (!first) return [];
  const { start } = spanOf(benchmarkMonths(calendar, first));
  return calendar.between(grain, start, first.start).filter((period) => period.end <= first.start);
}

/** The benchmark of each period; all periods that look back on the same twelve months share one. */
function benchmarkFinder(
  model: Model,
  kpi: Kpi,
  unit: string,
  periods: readonly Period[],
  outcomes: readonly Outcome[],
  begun: UnixMs | undefined,
): (period: Period) => number | undefined {
  const given = kpi.benchmark;
  if (!given) return () => undefined;
  if ("value" in given) return () => given.value;
  if (!hasTrailingBenchmark(kpi, periods[0]?.kind ?? kpi.period)) return () => undefined;
  const notComparable = model.notComparable(kpi, unit);
  const { calendar } = model;
  const lookBack = (period: Period): number | undefined => {
    const months = benchmarkMonths(calendar, period);
    const span = spanOf(months);
    const values = periods.flatMap((own, index) => {
      const outcome = outcomes[index];
      return outcome && own.start >= span.start && own.end <= span.end ? [{ period: own, outcome }] : [];
    });
    const benchmark = trailingBenchmark(months, notComparable, sinceBegun(values, begun));
    return benchmark.kind === "value" ? benchmark.value : undefined;
  };
  // Periods come in order: those that begin in one month look back on the same twelve.
  let known: { readonly month: Period; readonly value: number | undefined } | undefined;
  return (period) => {
    if (!known || period.start < known.month.start || period.start >= known.month.end) {
      known = { month: calendar.periodAt("month", period.start), value: lookBack(period) };
    }
    return known.value;
  };
}

export interface LeagueQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: PeriodKind;
  readonly at: UnixMs;
  /** Units of this kind anywhere below; without one the units directly below. */
  readonly kind?: string;
}

/** The league table of the units below a unit over one period (L1–L4). */
export async function readLeague(
  model: Model,
  reads: Reads,
  query: LeagueQuery,
  now: UnixMs,
): Promise<League> {
  const { kpi, unit } = query;
  const { calendar, tree } = model;
  const period = calendar.periodAt(query.period, query.at);
  const before = calendar.previous(period);
  const units = leagueUnits(tree, unit, query.kind);
  // A cache for this one answer: every unit looks at the same spans.
  const cache = createSummaryCache(reads, calendar, (id) => model.aggregates[id] ?? "sum");
  const upTo = { start: before.start, end: samePoint(calendar, period, now) };
  const history = lastPeriods(calendar, period, SPARKLINE_PERIODS);
  const [contenders, table] = await Promise.all([
    Promise.all(
      units.map(async ({ id, name }) => ({
        unit: id,
        name,
        outcome: await outcomeOver(model, cache, kpi.id, id, period),
        previous: await outcomeOver(model, cache, kpi.id, id, upTo),
      })),
    ),
    outcomeTable(
      model,
      reads,
      kpi.id,
      units.map(({ id }) => id),
      history,
    ),
  ]);
  const { rows, unranked } = rankLeague(kpi, contenders);
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    rows: rows.map((row): LeagueRow => {
      const points = (table.get(row.unit) ?? []).map((outcome) =>
        outcome.kind === "value" ? outcome.value : null,
      );
      return { ...row, ...standingOf(calendar, kpi, row.unit, row.value, period, now), points };
    }),
    unranked,
  };
}

function standingOf(calendar: Calendar, kpi: Kpi, unit: string, value: number, period: Period, now: UnixMs) {
  const target = targetFor(calendar, kpi, unit, period);
  const expected = typeof target === "number" ? expectedBy(calendar, kpi, target, period, now) : target;
  const attainment = attain(kpi, value, expected);
  const score = kpi.points && kpi.points.length > 0 && { score: bandedScore(kpi.points, value) };
  if (attainment.kind === "none") return { ...score };
  return { attainment: attainment.share, status: statusOf(kpi, attainment), ...score };
}

/** Where a series begins when nobody says: twelve periods of months and longer, 30 to 90 of the shorter ones. */
export function defaultFrom(calendar: Calendar, grain: PeriodKind, now: UnixMs): UnixMs {
  const count = { hour: 48, day: 30, week: 26, month: 12, quarter: 8, year: 5 }[grain];
  let period = calendar.periodAt(grain, now);
  for (let index = 1; index < count; index += 1) period = calendar.previous(period);
  return unixMs(period.start);
}
