import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { ChangeMark, changeTexts } from "../../charts/marks/change-mark.tsx";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { longestFitting } from "../../charts/text-width.ts";
import { Figure, figureEms, wider } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { Sparkline, sparkValues } from "../../charts/marks/sparkline.tsx";
import { attainmentText, distanceTexts } from "../../charts/marks/target-distance.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { WidgetProps } from "../define.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** One KPI, to be read from the other end of the room. */
export function BigNumber(props: WidgetProps<Settings>): JSX.Element | null {
  const { items, room, times } = props;
  const item = items[0];
  if (!item) return null;
  const { reading } = item;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <div className={styles.body} style={{ fontSize: room.type.small }}>
        <MissingMark missing={missing} size={room.type.headline} />
        <p className={styles.sentence}>{missing.sentence}</p>
      </div>
    );
  }
  return <Value {...props} item={item} reading={reading} />;
}

type Item = WidgetProps<Settings>["items"][number];
type ValueReading = Extract<NonNullable<Item["reading"]>, { state: "value" }>;

const LINE = 1.3;

function Value(props: WidgetProps<Settings> & { item: Item; reading: ValueReading }): JSX.Element {
  const { item, reading, settings, series, now, format, times, room } = props;
  const { small, headline } = room.type;
  const old = isOld(item.seen);
  const parts = format.parts(reading.value, item.kpi.measure);
  const ems = figureEms(wider(parts, format.widest(item.kpi.measure), room.em), room.em);
  const size = Math.min(headline, room.width / ems);

  const emsOfLine = room.width / small;
  const fits = (texts: readonly string[], taken = 0): string | undefined =>
    longestFitting(texts, emsOfLine - taken, (text) => room.em(text));
  const distance = fits(distanceTexts(item.kpi, reading, format));
  const change = reading.change && fits(changeTexts(reading, item.kpi.measure, { format, times }), 1.3);
  const attainment = attainmentText(reading, format);

  const lines = [
    <FactsLine key="status">
      <StatusBadge status={reading.status} stale={old} />
      {attainment && <span>{attainment}</span>}
    </FactsLine>,
    item.seen !== "live" && (
      <FactsLine key="freshness">
        <FreshnessMark
          {...{ seen: item.seen, at: reading.at, now, format, times, ems: emsOfLine, em: room.em }}
        />
      </FactsLine>
    ),
    change && reading.change && (
      <FactsLine key="change">
        <ChangeMark kpi={item.kpi} change={reading.change} text={change} muted={old} />
      </FactsLine>
    ),
    distance && (
      <FactsLine key="distance">
        <span>{distance}</span>
      </FactsLine>
    ),
  ].filter(Boolean);

  const left = room.height - headline * LINE_OF_FIGURE;
  const shown = lines.slice(0, Math.max(1, Math.floor(left / (small * LINE) + 0.05)));
  const spare = left - shown.length * small * LINE;
  const values = settings.sparkline && series ? sparkValues(series.points) : [];
  const below = spare >= small * 1.2 ? Math.min(spare - small * 0.3, room.width * 0.4) : 0;
  const beside = below === 0 ? room.width - size * ems - small * 0.8 : 0;

  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <div className={styles.number} style={{ height: headline * LINE_OF_FIGURE }}>
        <Figure parts={parts} size={size} least={small} muted={old} />
        {beside >= small * 2.5 && (
          <Sparkline values={values} width={beside} height={headline * 0.6} muted={old} />
        )}
      </div>
      {shown}
      {below > 0 && (
        <div className={styles.below}>
          <Sparkline values={values} width={room.width} height={below} muted={old} />
        </div>
      )}
    </div>
  );
}

const LINE_OF_FIGURE = 1.06;
