import type { PeriodKind, Span } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";

export const RANGE_NAMES = ["7d", "90d", "52w", "12m", "36m"] as const;
/** How far back a history goes, counted in whole periods that end with the one being looked at. */
export type RangeName = (typeof RANGE_NAMES)[number];

export const SERIES_GRAINS = ["hour", "day", "week", "month"] as const;
/** The grains that the server serves histories in. */
export type SeriesGrain = (typeof SERIES_GRAINS)[number];

interface Range {
  readonly label: string;
  readonly kind: PeriodKind;
  readonly count: number;
  /** The grains that can be read over it, the usual one first. */
  readonly grains: readonly [SeriesGrain, ...SeriesGrain[]];
}

export const RANGES: Readonly<Record<RangeName, Range>> = {
  "7d": { label: "7 days", kind: "day", count: 7, grains: ["hour", "day"] },
  "90d": { label: "90 days", kind: "day", count: 90, grains: ["day", "week", "hour"] },
  "52w": { label: "52 weeks", kind: "week", count: 52, grains: ["week", "day", "month"] },
  "12m": { label: "12 months", kind: "month", count: 12, grains: ["month", "week", "day"] },
  "36m": { label: "36 months", kind: "month", count: 36, grains: ["month", "week", "day"] },
};

const USUAL: Readonly<Record<PeriodKind, RangeName>> = {
  hour: "7d",
  day: "90d",
  week: "52w",
  month: "12m",
  quarter: "36m",
  year: "36m",
};

/**
 * The range and grain to show for readings of that kind of period; a grain that does not suit the range, or that the
 * KPI does not support, is replaced.
 */
export function chooseRange(
  period: PeriodKind,
  wanted: { readonly range?: RangeName | undefined; readonly grain?: SeriesGrain | undefined },
  supported: readonly SeriesGrain[] = SERIES_GRAINS,
): { range: RangeName; grain: SeriesGrain } {
  const range = wanted.range ?? USUAL[period];
  const grains = RANGES[range].grains.filter((one) => supported.includes(one));
  const usual = grains[0] ?? RANGES[range].grains[0];
  const grain = wanted.grain !== undefined && grains.includes(wanted.grain) ? wanted.grain : usual;
  return { range, grain };
}

/**
 * The span of a range whose last period is the one around the instant before `end`, cut after the last grain that has
 * begun by then: what lies ahead has no history.
 */
export function spanOfRange(calendar: Calendar, range: RangeName, grain: SeriesGrain, end: UnixMs): Span {
  const { kind, count } = RANGES[range];
  return { start: spanOfLast(calendar, kind, count, end).start, end: endOf(calendar, grain, end) };
}

/** The span of the last `count` periods of a kind, the last of them around the instant before `end`. */
export function spanOfLast(calendar: Calendar, kind: PeriodKind, count: number, end: UnixMs): Span {
  let first = calendar.periodAt(kind, unixMs(end - 1));
  for (let step = 1; step < count; step += 1) first = calendar.previous(first);
  return { start: first.start, end: endOf(calendar, kind, end) };
}

const endOf = (calendar: Calendar, kind: PeriodKind, end: UnixMs): UnixMs =>
  calendar.periodAt(kind, unixMs(end - 1)).end;
