import { Fragment, type JSX } from "react";
import { type ColourName, themed } from "../../charts/theme.ts";
import styles from "./view.module.css";

interface Props {
  /** Attainment, 0 … 2; without one there is no needle. */
  readonly share: number | undefined;
  /** Lower bounds of the status bands, as shares. */
  readonly bands: readonly number[];
  /** That of its status, whose word stands below it (S4). */
  readonly colour: ColourName;
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
export function Dial({ share, bands, colour, width }: Props): JSX.Element {
  const radius = width / 2 / TICK;
  const line = radius * THICKNESS;
  const centre = { x: width / 2, y: width / 2 };
  const at = (part: number, distance: number): string => {
    const angle = Math.PI * (1 - part / MOST);
    const x = centre.x + Math.cos(angle) * distance;
    const y = centre.y - Math.sin(angle) * distance;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  /** A part of the ring. By its middle: half a circle between two rounded points has no certain centre. */
  const ring = (from: number, to: number): string => {
    const points = [from, (from + to) / 2, to];
    const along = (parts: readonly number[], distance: number, sweep: 0 | 1): string =>
      parts
        .map(
          (part, index) =>
            `${index > 0 ? `A${distance} ${distance} 0 0 ${sweep} ` : ""}${at(part, distance)}`,
        )
        .join("");
    return `M${along(points, radius, 1)}L${along(points.reverse(), radius - line, 0)}Z`;
  };
  const thick = Math.max(3, line * 0.14);
  return (
    <svg className={styles.dial} width={width} height={dialHeight(width)} aria-hidden="true">
      <path className={styles.track} d={ring(0, MOST)} />
      {share !== undefined && share > 0 && <path d={ring(0, share)} style={{ fill: themed(colour) }} />}
      {bands.map((band) => {
        const d = `M${at(band, radius - line)}L${at(band, band === 1 ? radius * TICK : radius)}`;
        return (
          <Fragment key={band}>
            <path className={styles.casing} d={d} strokeWidth={thick * 2} />
            <path
              className={band === 1 ? styles.goal : styles.tick}
              d={d}
              strokeWidth={band === 1 ? thick : thick * 0.6}
            />
          </Fragment>
        );
      })}
    </svg>
  );
}
