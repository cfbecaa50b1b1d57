import { type Period, type PeriodKind, type Span } from "../../../shared/calendar/period.ts";
import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { chooseRange, type RangeName, RANGES, type SeriesGrain, spanOfRange } from "../ranges.ts";
import type { ViewSearch } from "../search.ts";
import { grainFor, grainsFitting, grainsOf, snap } from "../zoom.ts";

/** Which stretch of a history is shown, and how finely. */
export interface ShownHistory {
  readonly span: Span;
  readonly grain: SeriesGrain;
  /** The grains that can be picked for it. */
  readonly grains: readonly SeriesGrain[];
  /** The named range; absent for a stretch that was zoomed to. */
  readonly range?: RangeName;
}

/** What an address asks to be shown of a KPI's history, up to `end`. A stretch that nobody can read is left out. */
export function shownHistory(
  calendar: Calendar,
  kpi: KpiView,
  period: PeriodKind,
  view: ViewSearch,
  end: UnixMs,
): ShownHistory {
  const supported = grainsOf(kpi);
  const asked = stretchOf(view, end);
  if (asked) {
    const grains = grainsFitting(asked, supported);
    const wanted = view.grain !== undefined && grains.includes(view.grain) ? view.grain : undefined;
    const grain = wanted ?? grainFor(asked, supported);
    return {
      span: snap(calendar, grain, asked, end),
      grain,
      grains: grains.includes(grain) ? grains : [grain],
    };
  }
  const { range, grain } = chooseRange(period, view, supported);
  const grains = RANGES[range].grains.filter((one) => one === grain || supported.includes(one));
  return { span: spanOfRange(calendar, range, grain, end), grain, grains, range };
}

function stretchOf({ from, to }: ViewSearch, end: UnixMs): Span | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [start, last] = [Date.parse(from), Math.min(Date.parse(to), end)];
  return start < last ? { start: unixMs(start), end: unixMs(last) } : undefined;
}

/** The periods of what is shown, in order. */
export const periodsOf = (calendar: Calendar, { span, grain }: ShownHistory): readonly Period[] =>
  calendar.between(grain, span.start, span.end);
