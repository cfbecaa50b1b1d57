import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import type { Company } from "../company.tsx";

/**
 * What a trend shows, for those who do not see it: from when to when, its newest, lowest and highest value, and the
 * target and the benchmark that its last period has.
 */
export function sayTrend(
  kpi: Pick<KpiView, "name" | "measure">,
  points: readonly SeriesPoint[],
  grain: PeriodKind,
  { format, dates }: Pick<Company, "format" | "dates">,
): string {
  const say = (value: number): string => format.value(value, kpi.measure, "full");
  const name = ({ start, end }: SeriesPoint): string => dates.period({ kind: grain, start, end });
  const values = points.flatMap((point) =>
    point.state === "value" && point.value !== undefined ? [{ point, value: point.value }] : [],
  );
  const [first] = points;
  const last = points[points.length - 1];
  const newest = values[values.length - 1];
  if (!first || !last || !newest) return `${kpi.name}: no number yet.`;
  const lowest = values.reduce((least, one) => (one.value < least.value ? one : least));
  const highest = values.reduce((most, one) => (one.value > most.value ? one : most));
  const { target, benchmark } = last;
  return [
    `${kpi.name} by ${grain}, ${name(first)} to ${name(last)}`,
    `Newest ${say(newest.value)} in ${name(newest.point)}`,
    `Lowest ${say(lowest.value)} in ${name(lowest.point)}, highest ${say(highest.value)} in ${name(highest.point)}`,
    ...(target === undefined
      ? []
      : [`Target ${typeof target === "number" ? say(target) : target.map(say).join(" to ")}`]),
    ...(benchmark === undefined ? [] : [`Benchmark ${say(benchmark)}`]),
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
}
