import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { benchmarkMonths, spanOf } from "../../shared/kpi/benchmark.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { KpiPreview, ReadingPair } from "../../shared/protocol/kpi-editing.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { assessReading, type Sources } from "./evidence.ts";
import { readProposals } from "./proposals.ts";
import { readsOfFacts } from "./reads-of-facts.ts";
import { createSources } from "./sources.ts";

/** How many periods are shown: the present one and those before it. */
const PERIODS = 6;

/** A change of one KPI, by the catalogues before and after it. */
interface Change {
  readonly before: Model;
  readonly after: Model;
  readonly kpi: string;
  /** More facts are not looked at where they have to be summarised anew. */
  readonly mostFacts: number;
}

/** What a change of a KPI does to readings: its own, and those of the KPIs that are computed from it. */
export async function readPreview(
  reads: Reads,
  { before, after, kpi: id, mostFacts }: Change,
  now: UnixMs,
): Promise<Pick<KpiPreview, "readings" | "dependents" | "unseen" | "proposals">> {
  const kpi = after.kpi(id);
  if (!kpi) throw new Error(`the catalogue after the change has no KPI ${id}`);
  const periods = lastPeriods(after.calendar, after.calendar.periodAt(kpi.period, now), PERIODS);
  const changed = await readsAfter(reads, before, after, kpi, periods, mostFacts);
  const was = createSources(reads, before);
  const will = changed && createSources(changed, after);
  const dependents = after.dependents(id).filter((other) => other !== id);
  const [readings, others, proposals] = await Promise.all([
    Promise.all(periods.reverse().map((period) => pairOf(was, will, kpi, period, now))),
    Promise.all(
      dependents.flatMap((other) => {
        const own = after.kpi(other);
        return own ? [pairOf(was, will, own, after.calendar.periodAt(own.period, now), now)] : [];
      }),
    ),
    will && readProposals(after, will.reads, kpi, now),
  ]);
  return {
    readings,
    dependents: others,
    ...(will ? {} : { unseen: "too-many-facts" as const }),
    ...(proposals && { proposals }),
  };
}

/** Where summaries come from after the change: of the facts themselves, where the store's are by another aggregate. */
async function readsAfter(
  reads: Reads,
  before: Model,
  after: Model,
  { id, aggregate }: Kpi,
  periods: readonly Period[],
  most: number,
): Promise<Reads | undefined> {
  const first = periods[0];
  if (aggregate === undefined || aggregate === before.aggregates[id] || !first) return reads;
  const { start: from } = spanOf(benchmarkMonths(after.calendar, first));
  return readsOfFacts(reads, after.calendar, { kpi: id, aggregate, from, most });
}

async function pairOf(
  was: Sources,
  will: Sources | undefined,
  kpi: Kpi,
  period: Period,
  now: UnixMs,
): Promise<ReadingPair> {
  const old = was.model.kpi(kpi.id);
  const [before, after] = await Promise.all([
    old && assessReading(was, old, old.unit, period, now),
    will && assessReading(will, kpi, kpi.unit, period, now),
  ]);
  const { calendar } = was.model;
  return {
    kpi: kpi.id,
    name: kpi.name,
    unit: kpi.unit,
    period: { kind: period.kind, start: calendar.iso(period.start), end: calendar.iso(period.end) },
    ...(before && { before }),
    ...(after && { after }),
  };
}
