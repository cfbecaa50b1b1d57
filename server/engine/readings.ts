import type { Model } from "../../shared/catalogue/model.ts";
import { type Reading, readingKey, type ReadingRef } from "../../shared/kpi/reading.ts";
import type { Period } from "../../shared/calendar/period.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Store, Touched } from "../store/store.ts";
import type { Clock } from "../lib/clock.ts";
import { assessReading, type Sources } from "./evidence.ts";
import { newestFact } from "./outcomes.ts";
import { createSources } from "./sources.ts";

// Room for 131,072 starts of the server, each with enough revisions for two thousand a second over a year.
const REVISIONS_PER_EPOCH = 2 ** 36;
const MOST_REMEMBERED = 20_000;

/** Computes readings from the store's summaries, and says which of the watched ones a commit changes. */
export interface Readings {
  /** The reading of the period that contains `at`, as of now. Undefined for a KPI that is not in the catalogue. */
  read(ref: ReadingRef, at?: UnixMs): Promise<Reading | undefined>;
  /** The newest fact of a KPI for a unit and all below it, whatever its period; of a formula the oldest among its inputs'. */
  newest(kpi: string, unit: string): Promise<UnixMs | undefined>;
  /** Forgets what a commit changed; returns the readings among `watched` that it touches. */
  touch(touched: readonly Touched[], watched: Iterable<ReadingRef>): ReadingRef[];
  /** Goes over to another catalogue, of which the store must have been told the shape, or to other boards or annotations. */
  use(model: Model): void;
  readonly model: Model;
}

export function createReadings(store: Store, first: Model, clock: Clock): Readings {
  let sources = createSources(store.live, first);
  let revision = store.epoch * REVISIONS_PER_EPOCH;
  let questions = 0;
  const remembered = new Map<string, { question: number; content: string; reading: Reading }>();

  async function read(ref: ReadingRef, at?: UnixMs): Promise<Reading | undefined> {
    const asked = sources;
    const kpi = asked.model.kpi(ref.kpi);
    if (!kpi) return undefined;
    const now = clock();
    const question = ++questions;
    const period = asked.model.calendar.periodAt(ref.period, at ?? now);
    const assessment = await assessReading(asked, kpi, ref.unit, period, now);
    return withRevision(ref, period, assessment, question);
  }

  /**
   * The same content keeps its revision and object; other content gets the next one. An answer that was overtaken by
   * that to a later question is dropped: a higher revision must never carry an older content.
   */
  function withRevision(
    ref: ReadingRef,
    period: Period,
    assessment: Omit<Reading, "rev">,
    question: number,
  ): Reading {
    const key = `${readingKey(ref)} ${period.start}`;
    const content = JSON.stringify(assessment);
    const known = remembered.get(key);
    if (known && known.question > question) return known.reading;
    if (known?.content === content) {
      known.question = question;
      return known.reading;
    }
    revision += 1;
    const reading = { ...assessment, rev: revision } as Reading;
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value ?? "");
    remembered.delete(key);
    remembered.set(key, { question, content, reading });
    return reading;
  }

  function touch(touched: readonly Touched[], watched: Iterable<ReadingRef>): ReadingRef[] {
    const { model, cache, benchmarks } = sources;
    cache.touch(touched);
    const units = new Map<string, Set<string>>();
    for (const { kpi, unit } of touched) {
      for (const dependent of model.dependents(kpi)) {
        const lineage = units.get(dependent) ?? new Set();
        for (const above of model.tree.lineage(unit)) lineage.add(above);
        units.set(dependent, lineage);
      }
    }
    dropBenchmarks(
      benchmarks,
      units,
      touched.reduce((first, { hour }) => Math.min(first, hour), Infinity),
    );
    return [...watched].filter((ref) => units.get(ref.kpi)?.has(ref.unit));
  }

  return {
    read,
    newest: (kpi, unit) => newestFact(sources.model, sources.cache, kpi, unit),
    touch,
    use: (model) => {
      if (model.catalogue !== sources.model.catalogue) {
        sources = createSources(store.live, model);
        return;
      }
      // Over the same catalogue other boards change no number, and other annotations only benchmarks (T5): what else
      // is known stays known.
      const sameRanges = model.annotations === sources.model.annotations;
      sources = { ...sources, model, ...(!sameRanges && { benchmarks: new Map() }) };
    },
    get model() {
      return sources.model;
    },
  };
}

/** A benchmark looks back from its period: only facts from before that period can change it. */
function dropBenchmarks(
  benchmarks: Sources["benchmarks"],
  units: ReadonlyMap<string, Set<string>>,
  from: number,
): void {
  for (const key of benchmarks.keys()) {
    const [kpi = "", unit = "", , start] = key.split(" ");
    if (from < Number(start) && units.get(kpi)?.has(unit)) benchmarks.delete(key);
  }
}
