import { elapsedShare } from "../../shared/calendar/elapsed.ts";
import { instantAtShare } from "../../shared/calendar/instant-at-share.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { accumulates } from "../../shared/kpi/definition.ts";
import { backtest } from "../../shared/kpi/forecast/backtest.ts";
import { EARLIEST_SHARE, outlookOf } from "../../shared/kpi/forecast/outlook.ts";
import type { PastPeriod } from "../../shared/kpi/forecast/past-period.ts";
import { trackRecord } from "../../shared/kpi/forecast/track-record.ts";
import { paceOf, targetFor } from "../../shared/kpi/target.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { ForecastView } from "../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { createFakeReadings } from "./fake-readings.ts";

/** So many months are behind what is made up: quarters and years have too few. */
const PAST = { hour: 24, day: 24, week: 24, month: 15, quarter: 5, year: 1 } as const;

/** No two periods go the same way. */
const SWAY = [1, 1.05, 0.94, 1.02, 0.97, 0.99, 1.04] as const;

/** A forecast as a real one is made, from made-up numbers; two of last month were kept. */
export function fakeForecast(
  calendar: Calendar,
  made: ReturnType<typeof createFakeReadings>,
  kpi: KpiView,
  unit: string,
  period: Period,
  now: UnixMs,
): ForecastView {
  const pace = paceOf(kpi);
  const elapsed = elapsedShare(calendar, period, now, pace);
  const outcome = made.outcomeOf(kpi, unit, period, now);
  const target = targetFor(calendar, kpi, unit, period);
  const past: PastPeriod[] = [];
  for (let before = calendar.previous(period); past.length < PAST[period.kind];) {
    const until = instantAtShare(calendar, before, elapsed, pace);
    const soFar = made.outcomeOf(kpi, unit, before, until);
    const final = made.outcomeOf(kpi, unit, before, before.end);
    if (final.kind !== "value") break;
    const own = targetFor(calendar, kpi, unit, before);
    past.unshift({
      final: final.value,
      ...(soFar.kind === "value" && { soFar: soFar.value * (SWAY[past.length % SWAY.length] ?? 1) }),
      ...(own !== undefined && { target: own }),
    });
    before = calendar.previous(before);
  }
  const foretold = { direction: kpi.direction, accumulates: accumulates(kpi) };
  const score = { error: 0.05, inside: true, brier: 0.09 };
  const kept = [
    { period: 1, ...score },
    { period: 1, ...score, inside: false },
  ];
  return {
    kpi: kpi.id,
    unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    ...(outcome.kind === "value" && { value: outcome.value }),
    ...(target !== undefined && { target }),
    forecast: outlookOf(foretold, { outcome, elapsed, past, target }, now >= period.end),
    earliest: calendar.iso(instantAtShare(calendar, period, EARLIEST_SHARE, pace)),
    runRate: made.pace(kpi, unit, period, now).runRate,
    record: {
      made: trackRecord(kpi.id === "sales.revenue" && period.kind === "month" ? kept : []),
      backtest: trackRecord(backtest(foretold, elapsed, past)),
    },
  };
}
