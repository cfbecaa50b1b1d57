import type { Model } from "../../shared/catalogue/model.ts";
import type { PastValue } from "../../shared/kpi/benchmark-months.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { factsBehind } from "./facts-behind.ts";

/**
 * From when on a KPI is counted: the month of its first fact, of a formula that of the first input. Before it an empty
 * month is no zero, and a quarter or year that began earlier holds only a part of its time: a benchmark of such numbers
 * would say how young the KPI is (T5).
 */
export async function begunAt(model: Model, reads: Reads, id: string): Promise<UnixMs | undefined> {
  const months = await Promise.all(factsBehind(model, id).map((kpi) => reads.firstMonth(kpi)));
  const known = months.filter((month) => month !== undefined);
  return known.length === 0 ? undefined : unixMs(Math.min(...known));
}

/** The values of the periods that were counted from their beginning. */
export const sinceBegun = (values: readonly PastValue[], begun: UnixMs | undefined): readonly PastValue[] =>
  begun === undefined ? values : values.filter(({ period }) => period.start >= begun);
