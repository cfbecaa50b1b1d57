import type { Calendar } from "../../../shared/calendar/periods.ts";
import { GRAINS, type Piece } from "../../../shared/calendar/tile.ts";
import {
  type AggregateName,
  aggregateNamed,
  type Summary,
} from "../../../shared/kpi/aggregates/aggregates.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { Touched } from "../store.ts";
import type { Buckets } from "./buckets.ts";
import type { Facts } from "./facts.ts";

/** A summary of new facts, and the hour or other period that it belongs to by its first instant. */
interface Added {
  readonly place: Touched;
  readonly summary: Summary;
}

const SEPARATOR = "\u0000";

/**
 * Collects what one transaction changes in the summaries and writes it at its end: new facts are joined to the hour,
 * day and month that they fall into; where a fact was replaced the hour is made anew from its facts, and the day and
 * month from what is below them (K4: summaries are joined, never subtracted).
 */
export function createChanges(calendar: Calendar, aggregateOf: (kpi: string) => AggregateName) {
  const added = new Map<string, Added>();
  const replaced = new Map<string, Touched>();
  const newest = new Map<string, { kpi: string; unit: string; at: UnixMs }>();
  const lost = new Map<string, { kpi: string; unit: string }>();

  const placeOf = ({ kpi, unit, at }: Observation): Touched => ({
    kpi,
    unit,
    hour: calendar.periodAt("hour", at).start,
  });
  const keyOf = ({ kpi, unit, hour }: Touched): string => [kpi, unit, hour].join(SEPARATOR);

  function add(observation: Observation, order: number): void {
    const place = placeOf(observation);
    const key = keyOf(place);
    const aggregate = aggregateNamed(aggregateOf(observation.kpi));
    const summary = aggregate.add(added.get(key)?.summary ?? aggregate.zero, { ...observation, order });
    added.set(key, { place, summary });
    const series = [observation.kpi, observation.unit].join(SEPARATOR);
    const known = newest.get(series);
    if (!known || observation.at > known.at) newest.set(series, observation);
  }

  /** `before` no longer counts; `after` does. */
  function replace(before: Observation, after: Observation): void {
    for (const observation of [before, after]) {
      const place = placeOf(observation);
      replaced.set(keyOf(place), place);
      lost.set([observation.kpi, observation.unit].join(SEPARATOR), observation);
    }
  }

  /** Joins what was added to the hours, days and months it falls into: each is read and written once. */
  function writeAdded(parts: readonly Added[], buckets: Buckets): void {
    for (const grain of GRAINS) {
      const sums = new Map<string, Added>();
      for (const { place, summary } of parts) {
        const start = calendar.periodAt(grain, place.hour).start;
        const key = keyOf({ ...place, hour: start });
        const aggregate = aggregateNamed(aggregateOf(place.kpi));
        const before = sums.get(key)?.summary ?? aggregate.zero;
        sums.set(key, { place: { ...place, hour: start }, summary: aggregate.join(before, summary) });
      }
      for (const { place, summary } of sums.values()) {
        const { kpi, unit, hour: start } = place;
        const aggregate = aggregateNamed(aggregateOf(kpi));
        const before = buckets.get(kpi, unit, grain, start) ?? aggregate.zero;
        buckets.put(kpi, unit, grain, start, aggregate.join(before, summary));
      }
    }
  }

  function write(facts: Facts, buckets: Buckets): Touched[] {
    for (const { kpi, unit, at } of newest.values()) facts.raiseNewest(kpi, unit, at);
    for (const { kpi, unit } of lost.values()) facts.findNewest(kpi, unit);
    writeAdded(
      [...added].filter(([key]) => !replaced.has(key)).map(([, part]) => part),
      buckets,
    );
    for (const place of replaced.values()) remake(calendar, facts, buckets, aggregateOf(place.kpi), place);
    const touched = new Map(replaced);
    for (const [key, { place }] of added) touched.set(key, place);
    return [...touched.values()];
  }

  return { add, replace, write };
}

/** Makes the hour anew from its facts, the day from its hours and the month from its days. */
export function remake(
  calendar: Calendar,
  facts: Facts,
  buckets: Buckets,
  name: AggregateName,
  { kpi, unit, hour }: Touched,
): void {
  const aggregate = aggregateNamed(name);
  const hourOf = calendar.periodAt("hour", hour);
  const inHour = facts.between(kpi, hourOf.start, hourOf.end).filter((fact) => fact.unit === unit);
  const fromFacts = inHour.reduce(
    (sum, fact) => aggregate.add(sum, { ...fact, order: fact.seq }),
    aggregate.zero,
  );
  buckets.put(kpi, unit, "hour", hourOf.start, fromFacts);
  for (const [grain, below] of [
    ["day", "hour"],
    ["month", "day"],
  ] as const) {
    const { start, end } = calendar.periodAt(grain, hour);
    const parts = buckets.ofUnit(kpi, unit, below, start, end);
    buckets.put(
      kpi,
      unit,
      grain,
      start,
      parts.reduce((sum, part) => aggregate.join(sum, part), aggregate.zero),
    );
  }
}

/** The summaries of a span by unit: its pieces' buckets and facts, joined. */
export function summarise(
  facts: Facts,
  buckets: Buckets,
  name: AggregateName,
  kpi: string,
  pieces: readonly Piece[],
): Map<string, Summary> {
  const aggregate = aggregateNamed(name);
  const byUnit = new Map<string, Summary>();
  for (const { grain, start, end } of pieces) {
    if (grain === "raw") {
      for (const fact of facts.between(kpi, start, end)) {
        byUnit.set(
          fact.unit,
          aggregate.add(byUnit.get(fact.unit) ?? aggregate.zero, { ...fact, order: fact.seq }),
        );
      }
    } else {
      for (const { unit, summary } of buckets.query({ kpi, grain, from: start, to: end })) {
        byUnit.set(unit, aggregate.join(byUnit.get(unit) ?? aggregate.zero, summary));
      }
    }
  }
  return byUnit;
}
