import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Readings } from "../engine/readings.ts";

/** Several readings in the order in which they are named; those of unknown KPIs are left out. */
export async function readAll(
  readings: Readings,
  refs: readonly ReadingRef[],
  at?: UnixMs,
): Promise<readonly Reading[]> {
  const read = await Promise.all(refs.map((ref) => readings.read(ref, at)));
  return read.filter((reading) => reading !== undefined);
}
