import type { JSX } from "react";
import { themed } from "../../charts/theme.ts";
import { STEPS } from "./scale.ts";
import styles from "./view.module.css";

/** What the calendar is coloured with; old numbers have no colour (F2). */
export const heatColour = (muted: boolean): string => themed(muted ? "inkStale" : "accent");

/** A square of the legend with its gap, in ems. */
export const SWATCH = 1;
const SIDE = 14;

/** From less to more, in the colours of the calendar. */
export function Legend({ words, muted }: { words: readonly [string, string]; muted: boolean }): JSX.Element {
  const [less, more] = words;
  return (
    <span>
      {less}{" "}
      {STEPS.map((opacity) => (
        <Swatch key={opacity} fill={heatColour(muted)} stroke="none" opacity={opacity} />
      ))}
      {more}
    </span>
  );
}

/** How a day without facts looks. */
export const EmptySwatch = (): JSX.Element => <Swatch fill="none" stroke={themed("inkStale")} />;

/** How today looks. */
export const TodaySwatch = (): JSX.Element => <Swatch fill="none" stroke={themed("ink")} />;

interface SwatchProps {
  readonly fill: string;
  readonly stroke: string;
  readonly opacity?: number;
}

function Swatch({ fill, stroke, opacity }: SwatchProps): JSX.Element {
  return (
    <svg className={styles.swatch} viewBox="0 0 16 16" width="0.8em" height="0.8em" aria-hidden="true">
      <rect
        x={1}
        y={1}
        width={SIDE}
        height={SIDE}
        style={{ fill, stroke }}
        fillOpacity={opacity}
        strokeWidth={2}
      />
    </svg>
  );
}
