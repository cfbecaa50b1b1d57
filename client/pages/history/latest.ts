import type { Reading } from "../../../shared/kpi/reading.ts";
import type { Series, SeriesPoint } from "../../../shared/protocol/history-views.ts";

/**
 * The points of a history with the newest number in its place, so that chart and headline never differ. A reading of
 * something else, of another kind of period, or of one that the history does not end with, changes nothing.
 */
export function withLatest(series: Series, reading: Reading | undefined): readonly SeriesPoint[] {
  const { points, grain } = series;
  const last = points[points.length - 1];
  if (!last || reading?.state !== "value" || reading.period.kind !== grain) return points;
  // While another unit's history is on its way, the one before is still on the screen.
  if (series.kpi !== reading.kpi || series.unit !== reading.unit) return points;
  if (Date.parse(last.start) !== Date.parse(reading.period.start) || last.value === reading.value)
    return points;
  return [...points.slice(0, -1), { ...last, state: "value", value: reading.value }];
}
