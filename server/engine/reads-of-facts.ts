import type { Calendar } from "../../shared/calendar/periods.ts";
import { aggregateNamed, type AggregateName, type Summary } from "../../shared/kpi/aggregates/aggregates.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Bucket, Reads, StoredObservation } from "../store/store.ts";

/** A KPI whose facts are to be summarised in another way than the store does. */
interface Other {
  readonly kpi: string;
  readonly aggregate: AggregateName;
  /** Facts before this instant are left out. */
  readonly from: UnixMs;
  /** Of a KPI with more facts than that nothing is answered. */
  readonly most: number;
}

const PAGE = 10_000;

/**
 * Answers for one KPI from its facts, summarised by another aggregate than the store's, and for all others from the
 * store. `undefined` when there are more facts than are to be looked at.
 */
export async function readsOfFacts(
  reads: Reads,
  calendar: Calendar,
  { kpi, aggregate: name, from, most }: Other,
): Promise<Reads | undefined> {
  const facts = await factsOf(reads, kpi, from, most);
  if (!facts) return undefined;
  const aggregate = aggregateNamed(name);

  function summarised(within: (fact: StoredObservation) => boolean): Map<string, Summary> {
    const byUnit = new Map<string, Summary>();
    for (const fact of facts ?? []) {
      if (!within(fact)) continue;
      const so = byUnit.get(fact.unit) ?? aggregate.zero;
      byUnit.set(fact.unit, aggregate.add(so, { ...fact, order: fact.seq }));
    }
    return byUnit;
  }

  return {
    ...reads,
    summarise: async (asked, pieces) =>
      asked === kpi
        ? summarised(({ at }) => pieces.some(({ start, end }) => at >= start && at < end))
        : reads.summarise(asked, pieces),
    async buckets(query) {
      if (query.kpi !== kpi) return reads.buckets(query);
      const buckets = new Map<string, Bucket>();
      for (const fact of facts) {
        const { start } = calendar.periodAt(query.grain, fact.at);
        if (start < query.from || start >= query.to) continue;
        const place = `${fact.unit} ${start}`;
        const so = buckets.get(place)?.summary ?? aggregate.zero;
        const summary = aggregate.add(so, { ...fact, order: fact.seq });
        buckets.set(place, { unit: fact.unit, start, summary });
      }
      return [...buckets.values()];
    },
  };
}

async function factsOf(
  reads: Reads,
  kpi: string,
  from: UnixMs,
  most: number,
): Promise<StoredObservation[] | undefined> {
  const facts: StoredObservation[] = [];
  for (;;) {
    const after = facts.at(-1);
    const page = await reads.observations({
      kpi,
      from,
      limit: PAGE,
      withReplaced: false,
      ...(after && { after }),
    });
    facts.push(...page);
    if (facts.length > most) return undefined;
    if (page.length < PAGE) return facts;
  }
}
