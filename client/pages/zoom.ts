import type { Span } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import { DAY_MS, HOUR_MS, parseDuration, type UnixMs, unixMs } from "../../shared/units/time.ts";
import { SERIES_GRAINS, type SeriesGrain } from "./ranges.ts";

/** The longest span that is usually read by each grain: three days of hours, four months of days, … */
const USUAL_UP_TO: Readonly<Record<SeriesGrain, number>> = {
  hour: 3 * DAY_MS,
  day: 124 * DAY_MS,
  week: 550 * DAY_MS,
  month: Infinity,
};
const LENGTH: Readonly<Record<SeriesGrain, number>> = {
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 28 * DAY_MS,
};
const FEWEST_PERIODS = 4;
const MOST_PERIODS = 3000;
const LONGEST = 3653 * DAY_MS;

/** The grains in which a KPI's facts say something: those that come once a day have no hours. */
export function grainsOf({ expectedEvery }: Pick<KpiView, "expectedEvery">): readonly SeriesGrain[] {
  const every = (expectedEvery === undefined ? undefined : parseDuration(expectedEvery)) ?? 0;
  const grains = SERIES_GRAINS.filter((grain) => grain === "month" || LENGTH[grain] >= every);
  return grains;
}

/** The grain that goes with a span: the finest of the KPI's that is usual for so long a time. */
export function grainFor({ start, end }: Span, grains: readonly SeriesGrain[]): SeriesGrain {
  return grains.find((grain) => end - start <= USUAL_UP_TO[grain]) ?? "month";
}

/** The grains in which a span can be read: neither a handful of points nor thousands. */
export const grainsFitting = ({ start, end }: Span, grains: readonly SeriesGrain[]): readonly SeriesGrain[] =>
  grains.filter((grain) => {
    const count = (end - start) / LENGTH[grain];
    return count >= 2 && count <= MOST_PERIODS;
  });

/** The whole periods of a grain that a span touches, cut after the one that runs at `limit`. */
export function snap(calendar: Calendar, grain: SeriesGrain, span: Span, limit: UnixMs): Span {
  const end = unixMs(Math.min(span.end, calendar.periodAt(grain, unixMs(limit - 1)).end));
  const start = unixMs(Math.min(span.start, end - 1));
  return {
    start: calendar.periodAt(grain, start).start,
    end: calendar.periodAt(grain, unixMs(end - 1)).end,
  };
}

export type ZoomStep = "in" | "out" | "earlier" | "later";

/**
 * The span after a step, which ends at `limit` at the latest: the middle half, twice as much, or half a span to a side.
 * `undefined` where there is no further one: no finer grain to see, or nothing beyond.
 */
export function zoomed(
  step: ZoomStep,
  { start, end }: Span,
  limit: UnixMs,
  grains: readonly SeriesGrain[],
): Span | undefined {
  const length = end - start;
  const quarter = length / 4;
  if (step === "in") {
    const finest = LENGTH[grains[0] ?? "month"];
    return length / 2 < FEWEST_PERIODS * finest ? undefined : spanOf(start + quarter, end - quarter);
  }
  if (step === "earlier") return spanOf(start - length / 2, end - length / 2);
  if (step === "later") {
    const ahead = Math.min(length / 2, limit - end);
    return ahead <= 0 ? undefined : spanOf(start + ahead, end + ahead);
  }
  if (length >= LONGEST) return undefined;
  const last = Math.min(end + length / 2, Math.max(limit, end));
  return spanOf(last - 2 * length, last);
}

const spanOf = (start: number, end: number): Span => ({
  start: unixMs(Math.round(start)),
  end: unixMs(Math.round(end)),
});
