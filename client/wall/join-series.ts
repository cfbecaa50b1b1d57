import type { Reading } from "../../shared/kpi/reading.ts";
import type { Series, SeriesPoint } from "../../shared/protocol/history-views.ts";

/**
 * A series whose point of the reading's period is the reading: what is pushed shows at once, and the history behind
 * it is asked for rarely. A new period pushes the oldest one out.
 */
export function joinSeries(series: Series, reading: Reading | undefined): Series {
  if (reading?.period.kind !== series.grain) return series;
  const start = Date.parse(reading.period.start);
  const index = series.points.findIndex((point) => Date.parse(point.start) === start);
  const old = series.points[index];
  if (old) {
    const points = [...series.points];
    points[index] = pointOf(reading, old);
    return { ...series, points };
  }
  const last = series.points[series.points.length - 1];
  if (last && Date.parse(last.start) > start) return series;
  return { ...series, points: [...series.points.slice(1), pointOf(reading, undefined)] };
}

function pointOf(reading: Reading, old: SeriesPoint | undefined): SeriesPoint {
  const { target, period } = reading;
  const goal = target && ("low" in target ? ([target.low, target.high] as const) : target.value);
  return {
    start: period.start,
    end: period.end,
    state: reading.state,
    ...(reading.state === "value" && { value: reading.value }),
    ...(goal !== undefined && { target: goal }),
    ...(target && "expected" in target && { expected: target.expected }),
    ...(old?.benchmark !== undefined && { benchmark: old.benchmark }),
  };
}
