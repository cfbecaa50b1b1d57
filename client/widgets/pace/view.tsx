import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { NO_RUN_RATE_WORDS } from "../../../shared/kpi/words.ts";
import type { Pace } from "../../../shared/protocol/history-views.ts";
import { textOf } from "../../../shared/units/part.ts";
import { type Fact, layOutFacts } from "../../charts/marks/facts-layout.ts";
import { FigureWithFacts } from "../../charts/marks/figure-with-facts.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { standingFacts } from "../../charts/marks/standing-facts.tsx";
import { linesOf } from "../../charts/text-width.ts";
import type { Item, WidgetProps } from "../define.ts";
import { PaceChart } from "./chart.tsx";
import { paceLines } from "./lines.ts";
import { sayLead } from "./say.ts";
import styles from "./view.module.css";

const LINE = 1.3;
/** Of the height, for the figure at most and for the chart at least; below so many ems a chart says nothing. */
const MOST_FIGURE = 0.26;
const CHART = 0.5;
const LEAST_CHART_EMS = 3.2;
const KEY_EMS = 1.6;

/** One KPI on its way to the target, against its pace. */
export function PaceView(props: WidgetProps<object>): JSX.Element | null {
  const { items, pace, room, now, format, times } = props;
  const item = items[0];
  if (!item) return null;
  const { kpi, reading, seen } = item;
  const { width, height, em } = room;
  const { small, least } = room.type;
  const old = isOld(seen);
  const sentence = noPace(pace, reading);
  const top = reading?.state === "value" ? undefined : whyMissing(reading, times);
  const said = sentence === undefined && reading ? sayLead(kpi, reading, format) : undefined;
  const value = reading?.state === "value" ? reading.value : undefined;
  const parts = said?.figure ?? (value === undefined ? [] : format.parts(value, kpi.measure));
  const words = top?.sentence ?? sentence;
  const wordsHeight = words === undefined ? 0 : linesOf(words, width / small, em) * small * LINE;
  const hasChart = pace !== undefined && isDrawn(pace) && height * CHART >= small * LEAST_CHART_EMS;
  const above = hasChart ? height * (1 - CHART) - wordsHeight : height - wordsHeight;
  const layout = layOutFacts(
    parts,
    said?.of ?? [],
    reading?.state === "value" ? factsOf(props, item, reading) : [],
    {
      ...{ width, small, least, em },
      height: Math.max(small * 2.6, above),
      most: hasChart ? Math.max(small * 1.4, height * MOST_FIGURE) : height * 0.6,
    },
  );
  const markSize = Math.min(small * 3, Math.max(small * 1.6, above));
  const used = (top ? markSize : layout.height) + wordsHeight;
  const chart = height - used - small * 0.3;
  const told = said && `${textOf(said.figure)} ${said.of[0] ?? ""}`;
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      {top ? (
        <MissingMark missing={top} size={markSize} />
      ) : (
        <FigureWithFacts parts={parts} layout={layout} small={small} least={least} muted={old} />
      )}
      {words !== undefined && <p className={styles.sentence}>{words}</p>}
      {hasChart && (
        <div className={styles.chart}>
          <PaceChart
            lines={paceLines(pace, value, now)}
            {...{ width, em }}
            height={chart}
            type={least}
            labels={labelsOf(pace, props, item)}
            status={reading?.state === "value" && !old ? reading.status : "no-target"}
            muted={old}
            label={`${kpi.name}, ${told ?? words ?? ""}`}
          />
        </div>
      )}
    </div>
  );
}

/** Why there is nothing to be ahead of; a limit has a pace although nobody runs up to it. */
function noPace(pace: Pace | undefined, reading: Item["reading"]): string | undefined {
  if (!pace) return reading?.state === "value" ? "Asking the server" : undefined;
  if (pace.runRate.kind !== "none" || pace.runRate.reason === "lower-is-better") return undefined;
  return NO_RUN_RATE_WORDS[pace.runRate.reason];
}

/** What does not add up over the period has no way to be drawn. */
const isDrawn = ({ runRate }: Pace): boolean => runRate.kind !== "none" || runRate.reason !== "not-an-amount";

function factsOf(
  { format, now, times, room }: WidgetProps<object>,
  { kpi, seen }: Item,
  reading: Extract<Item["reading"], { state: "value" }>,
): Fact[] {
  const { em, width, type } = room;
  const standing = standingFacts(reading, { seen, now, format, times, em, ems: width / type.small });
  const { target } = reading;
  if (!target || "low" in target) return standing;
  const show = (amount: number): string => format.value(amount, kpi.measure);
  const way = `${show(reading.value)} of ${show(target.value)}`;
  const pace = `pace ${show(target.expected)}`;
  return [
    ...standing,
    { key: "way", node: way, ems: em(way) },
    ...(target.expected === target.value
      ? []
      : [{ key: "pace", node: <Key words={pace} />, ems: em(pace) + KEY_EMS }]),
  ];
}

function Key({ words }: { readonly words: string }): JSX.Element {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 26 4" width="1.3em" height="0.2em" aria-hidden="true">
        <path d="M0 2H26" />
      </svg>
      {words}
    </span>
  );
}

function labelsOf(pace: Pace, { format, times }: WidgetProps<object>, { kpi }: Item) {
  const { parts, grain, target } = pace;
  const tick = (start: string | undefined): string =>
    start === undefined ? "" : times.tick({ kind: grain, start });
  return {
    from: tick(parts[0]?.start),
    to: tick(parts[parts.length - 1]?.start),
    today: grain === "hour" ? "now" : "today",
    target: typeof target === "number" ? `target ${format.value(target, kpi.measure)}` : "",
  };
}
