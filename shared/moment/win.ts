import type { Kpi } from "../kpi/definition.ts";
import { reaches } from "../kpi/reaches.ts";
import type { Reading } from "../kpi/reading.ts";

type Judged = Pick<Kpi, "direction">;

/** Whether a reading has reached its whole target, not only the pace to it. */
function isReached(kpi: Judged, reading: Reading): boolean {
  if (reading.state !== "value" || !reading.target) return false;
  const { value, target } = reading;
  return reaches(kpi, value, "low" in target ? [target.low, target.high] : target.value);
}

const samePeriod = (a: Reading, b: Reading): boolean => a.period.start === b.period.start;

/** Whether a KPI has met its target between two readings of one period. A new period begins anew, and is no win. */
export const meetsTarget = (kpi: Judged, before: Reading, after: Reading): boolean =>
  samePeriod(before, after) && !isReached(kpi, before) && isReached(kpi, after);

/** Whether the best of all periods before was beaten between two readings of one period; less is better where it is. */
export function beatsRecord(
  { direction }: Judged,
  best: number | undefined,
  before: Reading,
  after: Reading,
): boolean {
  if (best === undefined || after.state !== "value" || !samePeriod(before, after)) return false;
  const beats = (value: number): boolean => (direction === "lower" ? value < best : value > best);
  return beats(after.value) && !(before.state === "value" && beats(before.value));
}

/** The best of some values, in a KPI's direction; none without values, or where a range is what is wanted. */
export function bestOf({ direction }: Judged, values: readonly number[]): number | undefined {
  if (values.length === 0 || direction === "range") return undefined;
  return direction === "lower" ? Math.min(...values) : Math.max(...values);
}
