import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { recentPeriods } from "../../../shared/calendar/recent-periods.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { seriesQuery } from "../../api/series.ts";
import { LazyTrend } from "../../charts/lazy-trend.tsx";
import { isOld } from "../../charts/marks/is-old.ts";
import { TrendLegend } from "../../charts/trend-legend.tsx";
import { useInView } from "../../lib/in-view.ts";
import { useCompany } from "../company.tsx";
import { axisTimes } from "../history/axis-times.ts";
import { withLatest } from "../history/latest.ts";
import { statusAtEnd } from "../history/status-at-end.ts";
import { useNow } from "../readings/now.ts";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import { sayTrend } from "./say-trend.ts";
import styles from "./trend-figure.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly at: string | undefined;
  /** Of what the panel is about, or of one row of it. */
  readonly size: "lead" | "row";
}

// CSS pixels; the heights are those of trend-figure.module.css.
const FONT_SIZE = 13;
const HEIGHT = { lead: 168, row: 128 } as const;

/** A KPI's last periods with its target and benchmark as lines, once the reader comes near it. */
export function TrendFigure({ kpi, readingRef, at, size }: Props) {
  const company = useCompany();
  const { calendar, format } = company;
  const host = useRef<HTMLElement>(null);
  const isNear = useInView(host);
  const now = useNow();
  const { unit, period } = readingRef;
  const shownEnd = at === undefined ? now : calendar.periodAt(period, unixMs(Date.parse(at))).end;
  const recent = recentPeriods(calendar, period, unixMs(Math.min(now, shownEnd)));
  const asked = {
    kpi: kpi.id,
    unit,
    from: calendar.iso(recent.start),
    to: calendar.iso(recent.end),
    grain: recent.grain,
  };
  const { data, error } = useQuery({
    ...seriesQuery(asked),
    enabled: isNear,
    placeholderData: keepPreviousData,
  });
  const grain = data?.grain ?? recent.grain;
  const { reading } = useReadingOf(readingRef, { at });
  const { seen } = useSeen(reading, at);
  const stale = isOld(seen);
  const points = useMemo(() => (data ? withLatest(data, reading) : []), [data, reading]);
  const status = statusAtEnd(points, reading);
  const trend = useMemo(
    () => ({
      ...{ points, grain, status, stale, format },
      measure: kpi.measure,
      times: axisTimes(company, points, grain),
      fontSize: FONT_SIZE,
      height: HEIGHT[size],
      endsOnly: true,
      interactive: true,
    }),
    [points, grain, status, stale, format, kpi.measure, company, size],
  );
  const has = points.some(({ state }) => state === "value");
  return (
    <figure ref={host} className={styles.figure}>
      <div className={data && !has ? styles.empty : styles[size]}>
        {has && <LazyTrend trend={trend} label={sayTrend(kpi, points, grain, company)} />}
        {data && !has && (
          <p>
            No number in the last {points.length} {grain}s.
          </p>
        )}
        {!data && error !== null && <p role="alert">{error.message}</p>}
      </div>
      {has && (
        <figcaption className={styles.legend}>
          {grain !== period && <span className={styles.grain}>By {grain}:</span>}
          <TrendLegend points={points} />
        </figcaption>
      )}
    </figure>
  );
}
