/** What can be thinned out: a value or none. */
interface Point {
  readonly value?: number;
}

/**
 * At most `wanted` of the points, chosen so that the line keeps its shape: largest triangle three buckets (Steinarsson
 * 2013, "Downsampling Time Series for Visual Representation"). First and last stay; a point without a value counts as
 * lying on its neighbours' level.
 */
export function lttb<P extends Point>(points: readonly P[], wanted: number): readonly P[] {
  const first = points[0];
  const last = points.at(-1);
  if (points.length <= wanted || wanted < 3 || first === undefined || last === undefined) {
    return points.length <= wanted
      ? points
      : points.filter((_, index) => index === 0 || index === points.length - 1);
  }
  const values = points.map(({ value }, index) => value ?? nearestValue(points, index));
  const size = (points.length - 2) / (wanted - 2);
  const chosen: P[] = [first];
  let previous = 0;
  for (let bucket = 0; bucket < wanted - 2; bucket += 1) {
    const from = Math.floor(bucket * size) + 1;
    const to = Math.floor((bucket + 1) * size) + 1;
    const next = averageOf(values, to, Math.min(Math.floor((bucket + 2) * size) + 1, points.length));
    let best = from;
    let largest = -1;
    for (let index = from; index < to; index += 1) {
      const area = Math.abs(
        (previous - next.x) * ((values[index] ?? 0) - (values[previous] ?? 0)) -
          (previous - index) * (next.y - (values[previous] ?? 0)),
      );
      if (area > largest) [best, largest] = [index, area];
    }
    const point = points[best];
    if (point) chosen.push(point);
    previous = best;
  }
  return [...chosen, last];
}

function averageOf(values: readonly number[], from: number, to: number): { x: number; y: number } {
  const part = values.slice(from, to);
  return {
    x: (from + to - 1) / 2,
    y: part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length),
  };
}

function nearestValue(points: readonly Point[], index: number): number {
  for (let before = index; before >= 0; before -= 1) {
    const value = points[before]?.value;
    if (value !== undefined) return value;
  }
  return points.find(({ value }) => value !== undefined)?.value ?? 0;
}
