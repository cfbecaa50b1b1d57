import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from "react";
import type { PeriodKind, Span } from "../../../shared/calendar/period.ts";
import type { Status } from "../../../shared/kpi/attainment.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import type { ChartHandle } from "../../charts/chart.tsx";
import { LazyChart } from "../../charts/lazy-chart.tsx";
import { withRemarks } from "../../charts/remark-marks.ts";
import { TrendLegend } from "../../charts/trend-legend.tsx";
import { type Compared, trendOptions } from "../../charts/trend-options.ts";
import { usePalette } from "../../lib/theme.ts";
import { useCompany } from "../company.tsx";
import { useRemarks } from "../kpi/use-remarks.ts";
import { axisTimes } from "./axis-times.ts";
import styles from "./history.module.css";
import { useSavePicture } from "./use-save-picture.ts";
import { ZoomArea } from "./zoom-area.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
  readonly grain: PeriodKind;
  readonly compared: Compared | undefined;
  /** Of the newest number, where the history ends with it. */
  readonly status: Status | undefined;
  readonly stale: boolean;
  readonly onZoom: (span: Span) => void;
  /** Given how to save the chart as a picture while it is there. */
  readonly onDrawn: Dispatch<SetStateAction<(() => void) | undefined>>;
}

// CSS pixels; the height is that of history.module.css.
const FONT_SIZE = 14;
const HEIGHT = 320;

/** The history as a chart with its remarks, and a legend that names its lines. */
export function HistoryChart(props: Props) {
  const { kpi, unit, points, grain, compared, status, stale, onZoom, onDrawn } = props;
  const company = useCompany();
  const { format } = company;
  const palette = usePalette();
  const { marks, remarks } = useRemarks(kpi.id, unit);
  const [chart, setChart] = useState<ChartHandle>();
  // A handle is no updater: it is what is kept.
  const onReady = useCallback((handle: ChartHandle | undefined) => setChart(() => handle), []);
  useSavePicture({ chart, kpi, unit, points, compared, remarks }, onDrawn);
  const options = useMemo(() => {
    const trend = trendOptions(
      {
        points,
        grain,
        compared,
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
    );
    return withRemarks(trend, points, marks, { palette, fontSize: FONT_SIZE });
  }, [points, grain, compared, kpi.measure, status, stale, format, company, palette, marks]);

  function select(left: number, right: number): void {
    const last = points.length - 1;
    const [first, final] = [left, right].map((pixels) => {
      const place = chart?.placeAt(pixels);
      return points[Math.max(0, Math.min(last, Math.round(place ?? 0)))];
    });
    if (!chart || !first || !final) return;
    onZoom({ start: unixMs(Date.parse(first.start)), end: unixMs(Date.parse(final.end)) });
  }

  return (
    <>
      <ZoomArea onSelect={select}>
        <div className={styles.chart}>
          <LazyChart
            options={options}
            label={`${kpi.name} over time. The table shows the same numbers.`}
            onReady={onReady}
          />
        </div>
      </ZoomArea>
      <div className={styles.legend}>
        <TrendLegend points={points} compared={compared?.name} />
      </div>
    </>
  );
}
