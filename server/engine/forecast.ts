import { elapsedShare } from "../../shared/calendar/elapsed.ts";
import { instantAtShare } from "../../shared/calendar/instant-at-share.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { type Outcome, WAITING } from "../../shared/kpi/aggregates/aggregate.ts";
import { courseOf } from "../../shared/kpi/course.ts";
import { accumulates, type Kpi } from "../../shared/kpi/definition.ts";
import { backtest } from "../../shared/kpi/forecast/backtest.ts";
import { comparablePast } from "../../shared/kpi/forecast/comparable-past.ts";
import { EARLIEST_SHARE, type Outlook, outlookOf } from "../../shared/kpi/forecast/outlook.ts";
import type { PastPeriod } from "../../shared/kpi/forecast/past-period.ts";
import { type TrackRecord, trackRecord } from "../../shared/kpi/forecast/track-record.ts";
import { runRateFrom } from "../../shared/kpi/run-rate-from.ts";
import type { RunRate } from "../../shared/kpi/run-rate.ts";
import { paceOf, targetFor } from "../../shared/kpi/target.ts";
import type { Level } from "../../shared/kpi/target-plan.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache, type SummaryCache } from "./cache.ts";
import { outcomeOver, outcomeTable } from "./outcomes.ts";

/** Twelve periods to be wrong in, each with as many before it to learn from. */
const LOOK_BACK = 24;

export interface ForecastQuery {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly period: Period;
}

/** What is foretold of a period, and all that is told beside it. */
export interface ForecastReading {
  readonly target: Level | undefined;
  readonly outcome: Outcome;
  readonly outlook: Outlook;
  /** From this instant on something is foretold. */
  readonly earliest: UnixMs;
  readonly runRate: RunRate;
  /** How the method would have done at this point of past periods; of a period that is over a record of nothing. */
  readonly backtest: TrackRecord;
}

/** The forecast of a period as of now (T7), and how the method would have done before (T8). */
export async function readForecast(
  model: Model,
  reads: Reads,
  query: ForecastQuery,
  now: UnixMs,
): Promise<ForecastReading> {
  const { kpi, unit, period } = query;
  const { calendar } = model;
  const pace = paceOf(kpi);
  const elapsed = elapsedShare(calendar, period, now, pace);
  const ended = now >= period.end;
  const target = targetFor(calendar, kpi, unit, period);
  // A cache for this one answer: the inputs of a formula share its spans.
  const cache = createSummaryCache(reads, calendar, (id) => model.aggregates[id] ?? "sum");
  // Too early, the record is that of the first moment at which something will be foretold.
  const point = Math.max(elapsed, EARLIEST_SHARE);
  const [outcome, past] = await Promise.all([
    outcomeOver(model, cache, kpi.id, unit, period),
    ended ? [] : readPast({ model, reads, cache }, query, point),
  ]);
  const foretold = { direction: kpi.direction, accumulates: accumulates(kpi) };
  return {
    target,
    outcome,
    outlook: outlookOf(foretold, { outcome, elapsed, past, target }, ended),
    earliest: instantAtShare(calendar, period, EARLIEST_SHARE, pace),
    runRate: runRateFrom(courseOf(calendar, kpi, target, { period, now }), outcome),
    backtest: trackRecord(backtest(foretold, point, past)),
  };
}

interface Sources {
  readonly model: Model;
  readonly reads: Reads;
  readonly cache: SummaryCache;
}

/** The comparable periods before a period, oldest first, each with what it said when that share of it had elapsed. */
async function readPast(
  { model, reads, cache }: Sources,
  { kpi, unit, period }: ForecastQuery,
  share: number,
): Promise<PastPeriod[]> {
  const { calendar } = model;
  const periods = periodsBefore(calendar, period);
  const outcomes = (await outcomeTable(model, reads, kpi.id, [unit], periods)).get(unit) ?? [];
  const values = periods.map((own, index) => ({ period: own, outcome: outcomes[index] ?? WAITING }));
  const comparable = comparablePast(calendar, period, values, model.notComparable(kpi, unit));
  return Promise.all(
    comparable.map(async ({ period: past, outcome }): Promise<PastPeriod> => {
      const until = instantAtShare(calendar, past, share, paceOf(kpi));
      const soFar = await outcomeOver(model, cache, kpi.id, unit, { start: past.start, end: until });
      const target = targetFor(calendar, kpi, unit, past);
      return {
        final: outcome.value,
        ...(soFar.kind === "value" && { soFar: soFar.value }),
        ...(target !== undefined && { target }),
      };
    }),
  );
}

function periodsBefore(calendar: Calendar, period: Period): Period[] {
  const periods: Period[] = [];
  for (let past = period; periods.length < LOOK_BACK;) periods.unshift((past = calendar.previous(past)));
  return periods;
}
