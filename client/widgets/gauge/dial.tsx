import type { JSX } from "react";
import type { Status } from "../../../shared/kpi/attainment.ts";
import { STATUS_COLOUR } from "../../charts/theme.ts";
import styles from "./view.module.css";

interface Props {
  /** Attainment, 0 … 2; without one there is no needle. */
  readonly share: number | undefined;
  /** Lower bounds of the status bands, as shares. */
  readonly bands: readonly number[];
  readonly status: Status;
  /** Of the half circle, in CSS pixels. */
  readonly width: number;
}

/** The largest attainment (S1). */
const MOST = 2;
const THICKNESS = 0.16;
const TICK = 1.14;

/** How high a dial of that width is. */
export const dialHeight = (width: number): number => width / 2 + width * 0.02;

/** A half circle from 0 to 200 %: filled to the attainment, with ticks where status bands begin. */
export function Dial({ share, bands, status, width }: Props): JSX.Element {
  const radius = width / 2 / TICK;
  const line = radius * THICKNESS;
  const centre = { x: width / 2, y: width / 2 };
  const at = (part: number, distance: number): string => {
    const angle = Math.PI * (1 - part / MOST);
    const x = centre.x + Math.cos(angle) * distance;
    const y = centre.y - Math.sin(angle) * distance;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const middle = radius - line / 2;
  const arc = (from: number, to: number): string =>
    `M${at(from, middle)}A${middle.toFixed(1)} ${middle.toFixed(1)} 0 0 1 ${at(to, middle)}`;
  return (
    <svg className={styles.dial} width={width} height={dialHeight(width)} aria-hidden="true">
      <path className={styles.track} d={arc(0, MOST)} strokeWidth={line} />
      {share !== undefined && share > 0 && (
        <path d={arc(0, share)} stroke={STATUS_COLOUR[status]} strokeWidth={line} fill="none" />
      )}
      {bands.map((band) => (
        <path
          key={band}
          className={band === 1 ? styles.goal : styles.tick}
          d={`M${at(band, radius - line)}L${at(band, band === 1 ? radius * TICK : radius)}`}
          strokeWidth={Math.max(3, line * 0.14)}
        />
      ))}
    </svg>
  );
}
