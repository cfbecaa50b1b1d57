import type { JSX } from "react";
import type { Status } from "../../../shared/kpi/attainment.ts";
import type { TextWidth } from "../../charts/text-width.ts";
import { COLOUR_OF, themed } from "../../charts/theme.ts";
import { type EndLabels, placeLabels } from "./labels.ts";
import type { PaceLines, Point } from "./lines.ts";
import styles from "./chart.module.css";

interface Props {
  readonly lines: PaceLines;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of its labels, in CSS pixels. */
  readonly type: number;
  readonly em: TextWidth;
  readonly labels: EndLabels & { readonly target: string };
  /** Colours the dot; the word stands above (S4). */
  readonly status: Status;
  readonly muted: boolean;
  /** All of it in words. */
  readonly label: string;
}

const LINE = 1.3;
/** In a lower chart the word "target" would cover the lines; what it is stands above too. In ems of the labels. */
const LEAST_FOR_WORDS = 4;
const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** What was reached as a line, and the pace to the target dashed; no axis but where it begins, ends, and is today. */
export function PaceChart({
  lines,
  width,
  height,
  type,
  em,
  labels,
  status,
  muted,
  label,
}: Props): JSX.Element {
  const stroke = Math.max(3, type * 0.13);
  const dot = stroke * 2;
  const [inner, base] = [width - dot, height - type * LINE];
  const left = (x: number): number => round(x * inner);
  const top = (y: number): number => round(dot + (1 - y) * (base - 2 * dot));
  const path = (points: readonly Point[]): string =>
    points.map(([x, y], index) => `${index > 0 ? "L" : "M"}${left(x)} ${top(y)}`).join("");
  const level = (y: number): string =>
    path([
      [0, y],
      [1, y],
    ]);
  const last = lines.actual[lines.actual.length - 1]?.slice(-1)[0];
  const today = lines.today === undefined ? undefined : left(lines.today);
  const words = placeLabels(labels, { today, width, type, em });
  return (
    <svg
      className={muted ? styles.muted : styles.chart}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      fontSize={type}
    >
      <path className={styles.axis} d={level(lines.zero)} />
      {lines.target !== undefined && (
        <path className={styles.target} d={level(lines.target)} strokeWidth={stroke / 2} />
      )}
      {today !== undefined && (
        <path className={styles.today} d={`M${today} 0V${base}`} strokeWidth={stroke / 2} />
      )}
      {lines.expected.length > 0 && (
        <path
          className={styles.expected}
          d={path(lines.expected)}
          strokeWidth={stroke}
          strokeDasharray={`${stroke * 3} ${stroke * 2}`}
        />
      )}
      {lines.actual.map((run, index) => (
        <path key={index} className={styles.actual} d={path(run)} strokeWidth={stroke * 1.4} />
      ))}
      {last && (
        <circle
          cx={left(last[0])}
          cy={top(last[1])}
          r={dot}
          {...(!muted && { style: { fill: themed(COLOUR_OF[status]) } })}
        />
      )}
      {lines.target !== undefined && base >= LEAST_FOR_WORDS * type && (
        <text className={styles.words} x={0} y={top(lines.target) + type}>
          {labels.target}
        </text>
      )}
      {words.map(({ text, left, isNow }) => (
        <text key={text} {...(isNow && { className: styles.now })} x={left} y={height - type * 0.3}>
          {text}
        </text>
      ))}
    </svg>
  );
}
