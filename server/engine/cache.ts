import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Period, Span } from "../../shared/calendar/period.ts";
import { tile } from "../../shared/calendar/tile.ts";
import { aggregateNamed, type AggregateName } from "../../shared/kpi/aggregates/aggregates.ts";
import type { UnitSummaries } from "../../shared/kpi/roll-up.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads, Touched } from "../store/store.ts";

interface Kept {
  readonly span: Span;
  readonly summaries: Promise<UnitSummaries>;
}

// Per KPI: a month of days, a year of months, and room for what other readings ask.
const MOST_KEPT = 500;

/**
 * Summaries by unit of the spans that readings need, kept until a commit touches them. Two readers of one span share
 * one question; whoever asks after `touch` has been called sees what was committed before it.
 */
export function createSummaryCache(
  reads: Reads,
  calendar: Calendar,
  aggregateOf: (kpi: string) => AggregateName,
) {
  const kept = new Map<string, Map<string, Kept>>();
  const newest = new Map<string, Promise<ReadonlyMap<string, UnixMs>>>();

  const ofKpi = (kpi: string): Map<string, Kept> => {
    const spans = kept.get(kpi) ?? new Map<string, Kept>();
    kept.set(kpi, spans);
    return spans;
  };

  function keep(
    kpi: string,
    key: string,
    span: Span,
    summaries: Promise<UnitSummaries>,
  ): Promise<UnitSummaries> {
    const spans = ofKpi(kpi);
    if (spans.size >= MOST_KEPT) spans.delete(spans.keys().next().value ?? "");
    spans.set(key, { span, summaries });
    // A question that failed is asked again.
    summaries.catch(() => spans.get(key)?.summaries === summaries && spans.delete(key));
    return summaries;
  }

  function whole(kpi: string, span: Span): Promise<UnitSummaries> {
    const key = `${span.start} ${span.end}`;
    const known = ofKpi(kpi).get(key);
    return known ? known.summaries : keep(kpi, key, span, reads.summarise(kpi, tile(calendar, span)));
  }

  /** The part of an hour up to an instant that moves on: only what is new since the last question is read. */
  function partOfHour(kpi: string, hour: Period, until: UnixMs): Promise<UnitSummaries> {
    const key = `${hour.start} …`;
    const known = ofKpi(kpi).get(key);
    if (known?.span.end === until) return known.summaries;
    const span = { start: hour.start, end: until };
    const grows = known !== undefined && known.span.end < until;
    const piece = { grain: "raw", start: grows ? known.span.end : hour.start, end: until } as const;
    const read = reads.summarise(kpi, [piece]);
    const summaries = grows ? join(aggregateOf(kpi), known.summaries, read) : read;
    return keep(kpi, key, span, summaries);
  }

  return {
    /** The summaries of `[start, end)`; an end inside an hour is exact to the millisecond. */
    span(kpi: string, { start, end }: Span): Promise<UnitSummaries> {
      const hour = calendar.periodAt("hour", end);
      if (hour.start === end) return whole(kpi, { start, end });
      if (hour.start < start) return reads.summarise(kpi, tile(calendar, { start, end }));
      const part = partOfHour(kpi, hour, end);
      if (hour.start === start) return part;
      return join(aggregateOf(kpi), whole(kpi, { start, end: hour.start }), part);
    },

    newest(kpi: string): Promise<ReadonlyMap<string, UnixMs>> {
      const known = newest.get(kpi) ?? reads.newest(kpi);
      newest.set(kpi, known);
      known.catch(() => newest.delete(kpi));
      return known;
    },

    /** Forgets what a commit has changed. */
    touch(touched: readonly Touched[]): void {
      for (const { kpi, hour } of touched) {
        newest.delete(kpi);
        const { end } = calendar.periodAt("hour", hour);
        const spans = ofKpi(kpi);
        for (const [key, { span }] of spans) if (span.start < end && hour < span.end) spans.delete(key);
      }
    },
  };
}

export type SummaryCache = ReturnType<typeof createSummaryCache>;

async function join(
  name: AggregateName,
  a: Promise<UnitSummaries>,
  b: Promise<UnitSummaries>,
): Promise<UnitSummaries> {
  const aggregate = aggregateNamed(name);
  const joined = new Map(await a);
  for (const [unit, summary] of await b)
    joined.set(unit, aggregate.join(joined.get(unit) ?? aggregate.zero, summary));
  return joined;
}
