import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Period, Span } from "../../shared/calendar/period.ts";
import { tile } from "../../shared/calendar/tile.ts";
import { aggregateNamed, type AggregateName } from "../../shared/kpi/aggregates/aggregates.ts";
import type { UnitSummaries } from "../../shared/kpi/roll-up.ts";
import { DAY_MS, type UnixMs } from "../../shared/units/time.ts";
import type { Reads, Touched } from "../store/store.ts";

interface Kept {
  readonly span: Span;
  readonly summaries: Promise<UnitSummaries>;
}

interface FirstMonth {
  readonly answer: Promise<UnixMs | undefined>;
  /** The answer, once it is there and there is one. */
  first: UnixMs | undefined;
}

// Per KPI: a month of days, a year of months, and room for what other readings ask.
const MOST_KEPT = 500;

const LONGEST_MONTH_MS = 32 * DAY_MS;

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
  const firstMonths = new Map<string, FirstMonth>();

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

    /** The start of the month of a KPI's first fact. */
    firstMonth(kpi: string): Promise<UnixMs | undefined> {
      const known = firstMonths.get(kpi);
      if (known) return known.answer;
      const asked: FirstMonth = { answer: reads.firstMonth(kpi), first: undefined };
      firstMonths.set(kpi, asked);
      asked.answer.then(
        (first) => (asked.first = first),
        () => firstMonths.delete(kpi),
      );
      return asked.answer;
    },

    newest(kpi: string): Promise<ReadonlyMap<string, UnixMs>> {
      const known = newest.get(kpi) ?? reads.newest(kpi);
      newest.set(kpi, known);
      known.catch(() => newest.delete(kpi));
      return known;
    },

    /** Forgets what a commit has changed: of each KPI all spans between the first and the last hour it touched. */
    touch(touched: readonly Touched[]): void {
      for (const [kpi, { start, end }] of extents(touched)) {
        newest.delete(kpi);
        // Only what comes before it, or moves away from it, makes it another one.
        if (start < (firstMonths.get(kpi)?.first ?? Infinity) + LONGEST_MONTH_MS) firstMonths.delete(kpi);
        const until = calendar.periodAt("hour", end).end;
        const spans = ofKpi(kpi);
        for (const [key, { span }] of spans) if (span.start < until && start < span.end) spans.delete(key);
      }
    },
  };
}

export type SummaryCache = ReturnType<typeof createSummaryCache>;

/** The first and last hour touched of each KPI. */
function extents(touched: readonly Touched[]): Map<string, Span> {
  const found = new Map<string, Span>();
  for (const { kpi, hour } of touched) {
    const known = found.get(kpi);
    if (!known || hour < known.start || hour > known.end) {
      const start = known && known.start < hour ? known.start : hour;
      found.set(kpi, { start, end: known && known.end > hour ? known.end : hour });
    }
  }
  return found;
}

async function join(
  name: AggregateName,
  a: Promise<UnitSummaries>,
  b: Promise<UnitSummaries>,
): Promise<UnitSummaries> {
  const aggregate = aggregateNamed(name);
  // Both are waited for together: a failure of one must not leave that of the other unheard.
  const [first, second] = await Promise.all([a, b]);
  const joined = new Map(first);
  for (const [unit, summary] of second)
    joined.set(unit, aggregate.join(joined.get(unit) ?? aggregate.zero, summary));
  return joined;
}
