import { useMemo } from "react";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { Status } from "../../../shared/kpi/attainment.ts";
import type { KpiView, SeriesPoint } from "../../../shared/protocol/http.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import { DAY_MS } from "../../../shared/units/time.ts";
import { LazyChart } from "../../charts/lazy-chart.tsx";
import { TrendLegend } from "../../charts/trend-legend.tsx";
import { trendOptions } from "../../charts/trend-options.ts";
import { usePalette } from "../../lib/theme.ts";
import { type Company, useCompany } from "../company.tsx";
import styles from "./history.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly points: readonly SeriesPoint[];
  readonly grain: PeriodKind;
  /** Of the newest number, where the history ends with it. */
  readonly status: Status | undefined;
  readonly stale: boolean;
}

// CSS pixels; the height is that of history.module.css.
const FONT_SIZE = 14;
const HEIGHT = 320;

/** The history as a chart, with a legend that names its lines. */
export function HistoryChart({ kpi, points, grain, status, stale }: Props) {
  const company = useCompany();
  const { format } = company;
  const palette = usePalette();
  const options = useMemo(
    () =>
      trendOptions(
        {
          points,
          grain,
          measure: kpi.measure,
          status,
          stale,
          format,
          times: axisTimes(company, points, grain),
          fontSize: FONT_SIZE,
          height: HEIGHT,
          interactive: true,
        },
        palette,
      ),
    [points, grain, kpi.measure, status, stale, format, company, palette],
  );
  return (
    <>
      <div className={styles.chart}>
        <LazyChart options={options} label={`${kpi.name} over time. The table shows the same numbers.`} />
      </div>
      <div className={styles.legend}>
        <TrendLegend points={points} />
      </div>
    </>
  );
}

const YEAR_MS = 366 * DAY_MS;

/** What stands under the axis: with the day where hours go over days, with the year where they go over years. */
function axisTimes({ times, dates }: Company, points: readonly SeriesPoint[], grain: PeriodKind): TimeFormat {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return times;
  if (grain === "hour") return { ...times, tick: ({ start }) => dates.hourOfWeek(start) };
  if (Date.parse(last.start) - Date.parse(first.start) <= YEAR_MS) return times;
  // The tick of a quarter is a month with its year.
  return { ...times, tick: ({ start }) => times.tick({ kind: "quarter", start }) };
}
