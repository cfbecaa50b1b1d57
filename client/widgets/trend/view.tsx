import { type JSX, useMemo } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { LazyTrend } from "../../charts/lazy-trend.tsx";
import { ChangeMark, changeTexts } from "../../charts/marks/change-mark.tsx";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { longestFitting } from "../../charts/text-width.ts";
import { Figure, figureWidth, wider } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { attainmentText } from "../../charts/marks/target-distance.ts";
import { TrendLegend } from "../../charts/trend-legend.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, WidgetProps } from "../define.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** One KPI over its last periods. */
export function TrendView(props: WidgetProps<Settings>): JSX.Element | null {
  const item = props.items[0];
  const { series, room } = props;
  if (!item) return null;
  const { small } = room.type;
  // In a low tile the legend gives way, then the line: the number above it is never cut.
  const free = room.height - (props.settings.figure ? headHeight(room) : 0);
  const legend = free >= (LEAST_PLOT + LINE) * small ? LINE * small : 0;
  const plot = free - legend;
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      {props.settings.figure && <Head {...props} item={item} />}
      {plot >= LEAST_PLOT * small && (
        <div className={styles.chart}>
          {series && <Line {...props} item={item} series={series} height={plot} />}
        </div>
      )}
      {series && legend > 0 && <TrendLegend points={series.points} />}
    </div>
  );
}

type Props = WidgetProps<Settings> & { readonly item: Item };

/** The longest status, with its icon and the gap behind it. */
const BADGE_EMS = 6;
const LINE = 1.3;
/** Below that a line with its axes says nothing, in ems of the small type. */
const LEAST_PLOT = 2.6;

const headHeight = ({ type }: Props["room"]): number => Math.max(type.label * 1.8, type.small * LINE * 2);

function Head({ item, room, now, format, times }: Props): JSX.Element {
  const { reading, seen, kpi } = item;
  const wished = room.type.label * 1.6;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <div className={styles.head} style={{ height: headHeight(room) }}>
        <MissingMark missing={missing} size={wished} />
        <FactsLine>
          <span>{missing.sentence}</span>
        </FactsLine>
      </div>
    );
  }
  const attainment = attainmentText(reading, format);
  const parts = format.parts(reading.value, kpi.measure);
  // The status beside the number is never cut for it.
  const beside = room.width - (BADGE_EMS + 0.8) * room.type.small;
  const steady = wider(parts, format.widest(kpi.measure), room.em);
  const wide = (of: number): number => figureWidth(steady, of, room.type.small, room.em);
  const size = Math.max(room.type.small, wished * Math.min(1, beside / wide(wished)));
  const ems = (room.width - wide(size)) / room.type.small - 1;
  const change = longestFitting(changeTexts(reading, kpi.measure, { format, times }), ems - 1.3, room.em);
  const freshness = seen !== "live" && (
    <FreshnessMark {...{ seen, at: reading.at, now, format, times, em: room.em, ems: ems - BADGE_EMS }} />
  );
  return (
    <div className={styles.head} style={{ height: headHeight(room) }}>
      <Figure parts={parts} size={size} least={room.type.small} muted={isOld(item.seen)} />
      <div>
        <FactsLine>
          <StatusBadge status={reading.status} stale={isOld(item.seen)} />
          {freshness}
          {attainment && <span>{attainment}</span>}
        </FactsLine>
        {change && reading.change && (
          <FactsLine>
            <ChangeMark kpi={kpi} change={reading.change} text={change} muted={isOld(item.seen)} />
          </FactsLine>
        )}
      </div>
    </div>
  );
}

function Line({
  item,
  series,
  room,
  format,
  times,
  height,
}: Props & { series: NonNullable<Props["series"]>; height: number }): JSX.Element {
  const { reading, kpi } = item;
  const status = reading?.state === "value" ? reading.status : undefined;
  const stale = isOld(item.seen);
  const fontSize = room.type.small;
  const trend = useMemo(
    () => ({
      points: series.points,
      grain: series.grain,
      measure: kpi.measure,
      status,
      stale,
      format,
      times,
      fontSize,
      height,
    }),
    [series, kpi.measure, status, stale, format, times, fontSize, height],
  );
  return <LazyTrend trend={trend} label={`${kpi.name} over time`} />;
}
