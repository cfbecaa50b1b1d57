import { useQuery } from "@tanstack/react-query";
import { type ComparisonKind, earlierPeriods } from "../../../shared/calendar/compared.ts";
import type { Period } from "../../../shared/calendar/period.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { Comparison, Series, SeriesPoint } from "../../../shared/protocol/history-views.ts";
import { comparisonQuery } from "../../api/comparison.ts";
import { seriesQuery } from "../../api/series.ts";
import type { Compared } from "../../charts/trend-options.ts";
import { useCompany } from "../company.tsx";
import { RANGES } from "../ranges.ts";
import { COMPARISON_WORDS } from "../words.ts";
import { periodsOf, type ShownHistory } from "./shown-history.ts";

interface Asked {
  readonly ref: ReadingRef;
  readonly shown: ShownHistory;
  readonly kind: ComparisonKind | undefined;
  /** What is drawn. */
  readonly points: readonly SeriesPoint[];
}

/** The earlier time that a history is compared with, a value for each point; nothing while there is none. */
export function useCompared({ ref, shown, kind, points }: Asked): Compared | undefined {
  const { calendar } = useCompany();
  const periods = kind ? periodsOf(calendar, shown) : [];
  const earlier = kind ? earlierPeriods(calendar, kind, periods) : [];
  const [first] = earlier;
  const last = earlier[earlier.length - 1];
  const series = useQuery({
    ...seriesQuery({
      kpi: ref.kpi,
      unit: ref.unit,
      from: first ? calendar.iso(first.start) : "",
      to: last ? calendar.iso(last.end) : "",
      grain: shown.grain,
    }),
    enabled: first !== undefined,
  });
  const present = periods[periods.length - 1];
  const running = useQuery({
    ...comparisonQuery(
      { ...ref, period: shown.grain },
      kind ?? "previous",
      present && calendar.iso(present.start),
      last && calendar.iso(last.start),
    ),
    enabled: last !== undefined,
  });
  if (!kind || !series.data) return undefined;
  return {
    name: nameOf(kind, shown),
    values: comparedValues(points, { periods, earlier, series: series.data, running: running.data }),
  };
}

/** "Year before", "12 months before": what is laid over is a stretch, and not the one period before. */
function nameOf(kind: ComparisonKind, { range }: ShownHistory): string {
  if (kind === "year") return COMPARISON_WORDS.year;
  const stretch = range ? `${RANGES[range].label} before` : "The time before";
  return kind === "share" ? `${stretch}, same elapsed share` : stretch;
}

interface Laid {
  readonly periods: readonly Period[];
  /** What each of the periods is laid over. */
  readonly earlier: readonly Period[];
  readonly series: Series;
  /** The comparison of the last period with what it is laid over: of one that runs only the part so far counts (P3). */
  readonly running: Comparison | undefined;
}

/** The values of an earlier time, one for each point that is drawn. */
export function comparedValues(
  points: readonly SeriesPoint[],
  { periods, earlier, series, running }: Laid,
): readonly (number | undefined)[] {
  const values = new Map(series.points.map(({ start, value }) => [Date.parse(start), value]));
  const before = new Map(periods.map(({ start }, index) => [Number(start), earlier[index]?.start]));
  return points.map(({ start }) => {
    const own = Date.parse(start);
    const like = before.get(own);
    if (like === undefined) return undefined;
    const cut = running?.earlier.basis !== "whole-period" ? running : undefined;
    if (cut && Date.parse(cut.period.start) === own && Date.parse(cut.earlier.period.start) === like)
      return cut.earlier.value;
    return values.get(like);
  });
}
