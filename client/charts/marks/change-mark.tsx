import type { JSX } from "react";
import { type Change, judgeChange } from "../../../shared/kpi/comparison.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { basisWords } from "../../../shared/kpi/words.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { DAY_MS } from "../../../shared/units/time.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { Format } from "../../../shared/units/format.ts";
import { Icon } from "./icon.tsx";
import styles from "./change-mark.module.css";

interface Judged {
  readonly direction: "higher" | "lower" | "range";
  readonly measure: Counting;
}

interface Props {
  readonly kpi: Judged;
  readonly change: Change;
  /** What is said: one of `changeTexts`, or only a figure. */
  readonly text: string;
  readonly muted?: boolean;
}

/** A change with an arrow for its sense and a colour for what it means for this KPI (P4). */
export function ChangeMark({ kpi, change, text, muted }: Props): JSX.Element {
  // What is told as "±0" went neither up nor down, and is neither good nor bad.
  const isNothing = change.absolute === 0 || text.startsWith("±");
  const sense = isNothing ? "same" : change.absolute > 0 ? "up" : "down";
  const judgement = muted || isNothing ? "same" : judgeChange(kpi, change);
  return (
    <span className={`${styles.change} ${styles[judgement]}`}>
      <Icon name={sense} />
      <span>{text}</span>
    </span>
  );
}

/** A change in figures: absolute, and relative where it means something (P4); the shorter form tells one of them. */
export function changeFigures(change: Change, measure: Counting, format: Format): readonly [string, string] {
  const absolute = format.change(change.absolute, measure);
  if (change.relative === undefined) return [absolute, absolute];
  const relative = format.relative(change.relative);
  return [`${absolute} (${relative})`, relative];
}

/** The same where there is little room. */
function shortBasis(reading: Reading, times: TimeFormat): string {
  const { kind, start } = reading.period;
  if (kind !== "month" && kind !== "year")
    return basisWords(reading).replace("last", "prev.").replace("quarter", "qtr");
  // Two weeks back is in the period before.
  const before = times.tick({ kind, start: new Date(Date.parse(start) - 14 * DAY_MS).toISOString() });
  return reading.previous?.basis === "same-point" ? `vs ${before} to date` : `vs ${before}`;
}

/** The sentences that tell a change, the longest first. */
export function changeTexts(
  reading: Reading,
  measure: Counting,
  { format, times }: { readonly format: Format; readonly times: TimeFormat },
): string[] {
  if (reading.state !== "value" || !reading.change) return [];
  const [both, one] = changeFigures(reading.change, measure, format);
  const basis = basisWords(reading);
  const short = `${one} ${shortBasis(reading, times)}`;
  return both === one ? [`${one} ${basis}`, short] : [`${both} ${basis}`, `${one} ${basis}`, short];
}
