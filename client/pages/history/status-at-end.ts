import type { Status } from "../../../shared/kpi/attainment.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";

/** The reading's status where a history ends with that very period. */
export function statusAtEnd(
  points: readonly SeriesPoint[],
  reading: Reading | undefined,
): Status | undefined {
  const last = points[points.length - 1];
  if (!last || reading?.state !== "value" || last.state !== "value") return undefined;
  const same =
    Date.parse(last.start) === Date.parse(reading.period.start) &&
    Date.parse(last.end) === Date.parse(reading.period.end);
  return same ? reading.status : undefined;
}
