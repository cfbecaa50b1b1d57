import type { JSX } from "react";
import type { SeriesPoint } from "../../shared/protocol/history-views.ts";
import { FactsLine } from "./marks/facts-line.tsx";
import styles from "./trend-legend.module.css";

/** What the lines of a trend are; only those that it has. */
export function TrendLegend({
  points,
  compared,
}: {
  readonly points: readonly SeriesPoint[];
  /** What an earlier time that is laid over is called. */
  readonly compared?: string | undefined;
}): JSX.Element {
  const last = points[points.length - 1];
  const has = (of: (point: SeriesPoint) => unknown): boolean =>
    points.some((point) => of(point) !== undefined);
  const paced = last?.expected !== undefined && last.expected !== last.target;
  return (
    <FactsLine>
      <Entry look="value" word="Value" />
      {has(({ target }) => target) && <Entry look="target" word="Target" />}
      {paced && <Entry look="pace" word="Pace" />}
      {has(({ benchmark }) => benchmark) && <Entry look="benchmark" word="Benchmark" />}
      {compared !== undefined && <Entry look="compared" word={compared} />}
    </FactsLine>
  );
}

function Entry({
  look,
  word,
}: {
  look: "value" | "target" | "pace" | "benchmark" | "compared";
  word: string;
}): JSX.Element {
  return (
    <span className={styles.entry}>
      <svg className={styles[look]} viewBox="0 0 32 16" width="1.5em" height="0.75em" aria-hidden="true">
        <path d={look === "pace" ? "M16 2 22 8 16 14 10 8Z" : "M1 8H31"} />
      </svg>
      {word}
    </span>
  );
}
