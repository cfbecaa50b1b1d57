import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { longestFitting } from "../../charts/text-width.ts";
import { Figure, figureEms, wider } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { attainmentText, distanceTexts } from "../../charts/marks/target-distance.ts";
import { COLOUR_OF } from "../../charts/theme.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { Bar } from "./bar.tsx";
import { bulletScale } from "./scale.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

/** One KPI as a bar on the way to its target. */
export function Bullet(props: WidgetProps<Settings>): JSX.Element | null {
  const item = props.items[0];
  if (!item) return null;
  const { room, times } = props;
  const { reading } = item;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <div className={styles.body} style={{ fontSize: room.type.small }}>
        <MissingMark missing={missing} size={figureSize(room, 0)} />
        <div className={styles.empty} style={{ margin: `${room.type.small * 0.5}px 0` }} />
        <p className={styles.sentence}>{missing.sentence}</p>
      </div>
    );
  }
  return <Value {...props} item={item} reading={reading} />;
}

type ValueReading = Extract<NonNullable<Item["reading"]>, { state: "value" }>;
type Room = WidgetProps<Settings>["room"];

const LINE = 1.3;
const LEAST_LINES = 3;
const MARKS_EMS = 20;
const FIGURE_LINE = 1.1;
/** Below that a bar says nothing, in ems of the small type. */
const LEAST_BAR = 0.4;

function figureSize({ type, height, width }: Room, ems: number): number {
  const tall = Math.max(type.small * 1.4, height - LEAST_LINES * LINE * type.small - type.small * 1.6);
  // The status below the number is never cut for it.
  const most = Math.max(type.small, (height - (LINE + LEAST_BAR) * type.small) / FIGURE_LINE);
  return Math.min(Math.max(type.label * 2.2, height * 0.3), tall, most, ems > 0 ? width / ems : Infinity);
}

function Value(props: WidgetProps<Settings> & { item: Item; reading: ValueReading }): JSX.Element {
  const { item, reading, settings, now, format, times, room } = props;
  const { small } = room.type;
  const ems = room.width / small;
  const { kpi, seen } = item;
  const old = isOld(seen);
  const parts = format.parts(reading.value, kpi.measure);
  const size = figureSize(room, figureEms(wider(parts, format.widest(kpi.measure), room.em), room.em));
  const distance = longestFitting(distanceTexts(kpi, reading, format), ems, room.em);
  const attainment = attainmentText(reading, format);
  const scale = bulletScale(reading, settings.benchmark);
  const pace = scale.pace !== undefined && reading.target && "expected" in reading.target && (
    <Key look="pace" word={`Pace ${format.value(reading.target.expected, kpi.measure)}`} />
  );
  const benchmark = scale.benchmark !== undefined && reading.benchmark && "value" in reading.benchmark && (
    <Key look="benchmark" word={`Benchmark ${format.value(reading.benchmark.value, kpi.measure)}`} />
  );
  // On one line where both have room, else one below the other.
  const together = ems > MARKS_EMS;
  const lines = [
    <FactsLine key="status">
      <StatusBadge status={reading.status} stale={old} />
      {attainment && <span>{attainment}</span>}
    </FactsLine>,
    seen !== "live" && (
      <FactsLine key="freshness">
        <FreshnessMark {...{ seen, at: reading.at, now, format, times, ems, em: room.em }} />
      </FactsLine>
    ),
    distance && (
      <FactsLine key="distance">
        <span>{distance}</span>
      </FactsLine>
    ),
    (Boolean(pace) || (together && Boolean(benchmark))) && (
      <FactsLine key="marks">
        {pace}
        {together && benchmark}
      </FactsLine>
    ),
    !together && benchmark && <FactsLine key="benchmark">{benchmark}</FactsLine>,
  ].filter(Boolean);
  // In a low tile the bar gives way, so that the line below it is not cut.
  const left = room.height - size * FIGURE_LINE - small * LINE;
  const bar = left < small * LEAST_BAR ? 0 : Math.min(small * 1.6, left);
  const fitting = Math.floor((room.height - size * FIGURE_LINE - bar) / (small * LINE) + 0.05);
  const shown = lines.slice(0, Math.max(1, fitting));
  const spare = room.height - size * FIGURE_LINE - bar - shown.length * small * LINE;
  const thick = bar === 0 ? 0 : bar + Math.max(0, Math.min(spare * 0.5, small * 1.5));
  const air = Math.max(0, Math.min((spare - thick + bar) / 3, small * 0.6));
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <div className={styles.number} style={{ height: size * FIGURE_LINE }}>
        <Figure parts={parts} size={size} least={small} muted={old} />
      </div>
      {thick > 0 && (
        <div style={{ margin: `${air}px 0` }}>
          <Bar
            scale={scale}
            width={room.width}
            height={thick}
            colour={old ? "inkStale" : COLOUR_OF[reading.status]}
          />
        </div>
      )}
      {shown}
    </div>
  );
}

function Key({ look, word }: { look: "pace" | "benchmark"; word: string }): JSX.Element {
  return (
    <span className={styles.key}>
      <svg className={styles[look]} viewBox="0 0 16 16" width="0.8em" height="0.8em" aria-hidden="true">
        <path d={look === "pace" ? "M8 2 14 8 8 14 2 8Z" : "M8 1v14"} />
      </svg>
      {word}
    </span>
  );
}
