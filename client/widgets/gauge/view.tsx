import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Figure, figureEms, wider } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { attainmentText } from "../../charts/marks/target-distance.ts";
import { COLOUR_OF } from "../../charts/theme.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { WidgetProps } from "../define.ts";
import { Dial, dialHeight } from "./dial.tsx";
import styles from "./view.module.css";

const LINE = 1.3;
const DEFAULT_BANDS = { atRisk: 0.6, onTrack: 0.8, met: 1 };
/** The number stands in the half circle: this share of its width, so high above its base. */
const INSIDE = 0.56;
const FIGURE_LINE = 1.06;
const LEAST_DIAL_EMS = 5;

/** One KPI's attainment as a dial from 0 to 200 %. */
export function GaugeView({ items, room, now, format, times }: WidgetProps<object>): JSX.Element | null {
  const item = items[0];
  if (!item) return null;
  const { kpi, reading, seen } = item;
  const { small } = room.type;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <div className={styles.body} style={{ fontSize: small }}>
        <MissingMark missing={missing} size={Math.min(room.height - small * LINE * 2, small * 4)} />
        <p className={styles.sentence}>{missing.sentence}</p>
      </div>
    );
  }
  const old = isOld(seen);
  const lines = [
    <FactsLine key="status">
      <StatusBadge status={reading.status} stale={old} />
      <span>{attainmentText(reading, format)}</span>
    </FactsLine>,
    ...(seen === "live"
      ? []
      : [
          <FactsLine key="freshness">
            <FreshnessMark
              {...{ seen, at: reading.at, now, format, times, em: room.em, ems: room.width / small }}
            />
          </FactsLine>,
        ]),
  ];
  const free = room.height - lines.length * small * LINE;
  const width = Math.min(room.width, (free / dialHeight(1)) * 1);
  const parts = format.parts(reading.value, kpi.measure);
  const ems = figureEms(wider(parts, format.widest(kpi.measure), room.em), room.em);
  const { atRisk, onTrack, met } = kpi.bands ?? DEFAULT_BANDS;
  const hasDial = width >= small * LEAST_DIAL_EMS && (width * INSIDE) / ems >= small;
  const size = hasDial
    ? Math.min((width * INSIDE) / ems, width * 0.24)
    : Math.max(small, Math.min(room.width / ems, free / FIGURE_LINE, small * 4));
  const figure = <Figure parts={parts} size={size} least={small} muted={old} />;
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      {hasDial ? (
        <div className={styles.round} style={{ width, height: dialHeight(width) }}>
          <Dial
            share={reading.attainment}
            bands={[...new Set([atRisk, onTrack, met, 1])].sort((a, b) => a - b)}
            colour={old ? "inkStale" : COLOUR_OF[reading.status]}
            width={width}
          />
          <span className={styles.inside}>{figure}</span>
        </div>
      ) : (
        figure
      )}
      {lines}
    </div>
  );
}
