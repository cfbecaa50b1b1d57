import type { JSX } from "react";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import styles from "./sparkline.module.css";

interface Props {
  /** Oldest first; `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The numbers are old: no colour (F2). */
  readonly muted?: boolean;
}

/** The values of a series for a sparkline: periods without a value are gaps. */
export const sparkValues = (points: readonly SeriesPoint[]): (number | null)[] =>
  points.map((point) => (point.state === "value" ? (point.value ?? null) : null));

/** A trend without axes, as a plain SVG path; its last value has a dot. Nothing when there are fewer than two values. */
export function Sparkline({ values, width, height, muted }: Props): JSX.Element | null {
  const stroke = Math.max(2.5, height * 0.04);
  const dot = stroke * 1.8;
  const place = placing(values, { width: width - 2 * dot, height: height - 2 * dot });
  if (!place) return null;
  const lastAt = values.reduce<number>((last, value, index) => (value === null ? last : index), 0);
  const last = place(lastAt, values[lastAt] ?? 0);
  return (
    <svg
      className={muted ? styles.muted : styles.spark}
      width={width}
      height={height}
      viewBox={`${-dot} ${-dot} ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={pathOf(values, place)} strokeWidth={stroke} />
      <circle cx={last[0]} cy={last[1]} r={dot} />
    </svg>
  );
}

type Placing = (index: number, value: number) => readonly [x: number, y: number];

function placing(
  values: readonly (number | null)[],
  { width, height }: { width: number; height: number },
): Placing | undefined {
  const known = values.filter((value) => value !== null);
  if (known.length < 2 || width <= 0 || height <= 0) return undefined;
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  // A flat line runs through the middle: at an edge it would look like a record.
  const share = (value: number): number => (span === 0 ? 0.5 : (value - low) / span);
  const step = width / (values.length - 1);
  return (index, value) => [round(index * step), round((1 - share(value)) * height)];
}

/** One stroke for each run of values; a value alone between gaps is a short dash. */
function pathOf(values: readonly (number | null)[], place: Placing): string {
  let path = "";
  values.forEach((value, index) => {
    if (value === null) return;
    const [x, y] = place(index, value);
    const goesOn = index > 0 && values[index - 1] !== null;
    path += `${goesOn ? "L" : "M"}${x} ${y}`;
    if (!goesOn && (values[index + 1] ?? null) === null) path += "h0.01";
  });
  return path;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
