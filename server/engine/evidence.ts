import type { Period, PeriodKind, Span } from "../../shared/calendar/period.ts";
import { samePoint } from "../../shared/calendar/same-point.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { NEVER } from "../../shared/kpi/aggregates/aggregate.ts";
import { type Assessment, assess } from "../../shared/kpi/assess.ts";
import { type Benchmark, hasTrailingBenchmark, trailingBenchmark } from "../../shared/kpi/benchmark.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { SECOND_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { benchmarkValues } from "./benchmark-values.ts";
import type { SummaryCache } from "./cache.ts";
import { newestFact, outcomeOver } from "./outcomes.ts";

const MOST_BENCHMARKS = 10_000;

/** What an assessment is asked of: the catalogue, and where summaries come from. */
export interface Sources {
  readonly model: Model;
  readonly reads: Reads;
  readonly cache: SummaryCache;
  /** Benchmarks of periods already asked for; emptied when older facts change. */
  readonly benchmarks: Map<string, Promise<Benchmark>>;
  /** Of each kind of period the span before it that was compared with last. */
  readonly before: Map<PeriodKind, Before>;
}

interface Before {
  readonly period: Period;
  readonly at: UnixMs;
  readonly span: Span;
}

/** Gathers the evidence for a reading and judges it. */
export async function assessReading(
  sources: Sources,
  kpi: Kpi,
  unit: string,
  period: Period,
  now: UnixMs,
): Promise<Assessment> {
  const { model, cache } = sources;
  const { calendar } = model;
  const upTo = spanBefore(sources, period, wholeSecond(now));
  const [outcome, previous, benchmark] = await Promise.all([
    outcomeOver(model, cache, kpi.id, unit, period),
    outcomeOver(model, cache, kpi.id, unit, upTo),
    benchmarkOf(sources, kpi, unit, period),
  ]);
  // Of a running period with a value, the newest fact behind the value is the newest there is.
  const isNewest = outcome.kind === "value" && outcome.at !== NEVER && now < period.end;
  const newest = isNewest ? outcome.at : await newestFact(model, cache, kpi.id, unit);
  return assess(calendar, { kpi, unit, period, now, outcome, previous, benchmark, newest });
}

/** The period before, up to the same point (P3): the readings of a board ask for the same few. */
function spanBefore({ model: { calendar }, before }: Sources, period: Period, at: UnixMs): Span {
  const known = before.get(period.kind);
  if (known?.at === at && known.period.start === period.start) return known.span;
  const span = { start: calendar.previous(period).start, end: samePoint(calendar, period, at) };
  before.set(period.kind, { period, at, span });
  return span;
}

/** Comparisons are to the second: looked at ten times a second, the part before is read once. */
const wholeSecond = (now: UnixMs): UnixMs => unixMs(now - (now % SECOND_MS));

function benchmarkOf(
  sources: Sources,
  kpi: Kpi,
  unit: string,
  period: Period,
): Promise<Benchmark | undefined> {
  if (!kpi.benchmark) return Promise.resolve(undefined);
  if ("value" in kpi.benchmark) return Promise.resolve({ kind: "value", value: kpi.benchmark.value });
  if (!hasTrailingBenchmark(kpi, period.kind)) return Promise.resolve(undefined);
  const key = [kpi.id, unit, period.kind, period.start].join(" ");
  const known = sources.benchmarks.get(key);
  if (known) return known;
  const computed = computeBenchmark(sources, kpi, unit, period);
  // Periods come and go: what was asked for long ago makes room.
  if (sources.benchmarks.size >= MOST_BENCHMARKS) sources.benchmarks.clear();
  sources.benchmarks.set(key, computed);
  computed.catch(() => sources.benchmarks.delete(key));
  return computed;
}

async function computeBenchmark(
  sources: Sources,
  kpi: Kpi,
  unit: string,
  period: Period,
): Promise<Benchmark> {
  const { model, reads } = sources;
  const { months, values } = await benchmarkValues(model, reads, { kpi, unit, period });
  return trailingBenchmark(months, model.notComparable(kpi, unit), values);
}
