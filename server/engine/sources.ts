import type { Model } from "../../shared/catalogue/model.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache } from "./cache.ts";
import type { Sources } from "./evidence.ts";

/** What assessments of a catalogue are asked of, with nothing known yet. */
export function createSources(reads: Reads, model: Model): Sources {
  const aggregateOf = (kpi: string) => model.aggregates[kpi] ?? "sum";
  return {
    model,
    reads,
    cache: createSummaryCache(reads, model.calendar, aggregateOf),
    benchmarks: new Map(),
    before: new Map(),
  };
}
