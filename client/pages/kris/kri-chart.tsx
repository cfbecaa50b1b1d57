import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView, KriView } from "../../../shared/protocol/catalogue-views.ts";
import { seriesQuery } from "../../api/series.ts";
import { LazyTrend } from "../../charts/lazy-trend.tsx";
import type { TrendLimit } from "../../charts/trend-options.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { axisTimes } from "../history/axis-times.ts";
import { withLatest } from "../history/latest.ts";
import { chooseRange, RANGES, spanOfRange } from "../ranges.ts";
import { useNow } from "../readings/now.ts";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import styles from "./kri-chart.module.css";
import { sayTrip } from "./say-levels.ts";

interface Props {
  readonly kri: KriView;
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
}

// CSS pixels; the height is that of kri-chart.module.css.
const FONT_SIZE = 14;
const HEIGHT = 280;

/** The number over time, with the limits of its levels as lines across. */
export function KriChart({ kri, kpi, readingRef }: Props) {
  const company = useCompany();
  const { calendar, format } = company;
  const now = useNow();
  const { range, grain } = chooseRange(kpi.period, {});
  const span = spanOfRange(calendar, range, grain, now);
  const series = useQuery({
    ...seriesQuery({
      kpi: kpi.id,
      unit: kri.unit,
      from: calendar.iso(span.start),
      to: calendar.iso(span.end),
      grain,
    }),
    placeholderData: keepPreviousData,
  });
  const { reading } = useReadingOf(readingRef, { at: undefined });
  const stale = isOld(useSeen(reading, undefined).seen);
  const points = useMemo(() => (series.data ? withLatest(series.data, reading) : []), [series.data, reading]);
  const limits = useMemo(
    () =>
      kri.levels.flatMap(({ name, trip }): TrendLimit[] =>
        (typeof trip === "number" ? [trip] : trip).map((value) => ({ level: name, value })),
      ),
    [kri.levels],
  );
  const trend = useMemo(
    () => ({
      // A target is judged elsewhere: beside limits it would be one line too many.
      points: points.map(({ target: _, expected: __, benchmark: ___, ...point }) => point),
      ...{ grain, limits, stale, format },
      measure: kpi.measure,
      times: axisTimes(company, points, grain),
      fontSize: FONT_SIZE,
      height: HEIGHT,
      interactive: true,
    }),
    [points, grain, limits, stale, format, kpi.measure, company],
  );
  return (
    <Panel title={`Over ${RANGES[range].label}`}>
      <Asked query={series} what="the history">
        {() =>
          points.some(({ state }) => state === "value") ? (
            <figure className={styles.figure}>
              <div className={styles.chart}>
                <LazyTrend
                  trend={trend}
                  label={`${kpi.name} over ${RANGES[range].label}, with the limits of ${kri.name}.`}
                />
              </div>
              <figcaption className={styles.legend}>
                {kri.levels.map(({ name, trip }) => (
                  <span key={name} className={styles[name]}>
                    {name === "red" ? "Red (drawn through)" : "Amber (dashed)"}{" "}
                    {sayTrip(kri, trip, kpi.measure, format)}
                  </span>
                ))}
              </figcaption>
            </figure>
          ) : (
            <Message kind="empty" title="There is no number in this time." />
          )
        }
      </Asked>
    </Panel>
  );
}
