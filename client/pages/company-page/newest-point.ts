import type { Reading } from "../../../shared/kpi/reading.ts";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";

/**
 * The points of a line with what was pushed since it was asked for: the last one is the period of the reading itself.
 * The line of a quarter or year is made of months, of which a reading says nothing; that of a period which is over
 * stays as it is.
 */
export function withNewest(
  { reading: asked, points }: OverviewItem,
  reading: Reading,
): OverviewItem["points"] {
  const { kind, start } = reading.period;
  if (reading.state !== "value" || kind === "quarter" || kind === "year") return points;
  if (start !== asked.period.start || kind !== asked.period.kind) return points;
  return points.at(-1) === reading.value ? points : [...points.slice(0, -1), reading.value];
}
