import type { Model } from "../../shared/catalogue/model.ts";
import type { PastValue } from "../../shared/kpi/benchmark-months.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { factsBehind } from "./facts-behind.ts";

/**
 * From when on an empty period of a KPI means zero: from the month of its first fact, of a formula that of the first
 * input. Before it nobody counted, and a benchmark of such zeros would say how young the KPI is (T5). `undefined` where
 * empty never means zero.
 */
export async function begunAt(model: Model, reads: Reads, id: string): Promise<UnixMs | undefined> {
  const facts = factsBehind(model, id);
  if (!facts.some((kpi) => model.kpi(kpi)?.emptyIsZero)) return undefined;
  const months = await Promise.all(facts.map((kpi) => reads.firstMonth(kpi)));
  const known = months.filter((month) => month !== undefined);
  return known.length === 0 ? undefined : unixMs(Math.min(...known));
}

/** The values of the periods that did not end before a KPI began to be counted. */
export const sinceBegun = (values: readonly PastValue[], begun: UnixMs | undefined): readonly PastValue[] =>
  begun === undefined ? values : values.filter(({ period }) => period.end > begun);
