import type { JSX } from "react";
import type { Part } from "../../../shared/units/part.ts";
import type { TextWidth } from "../text-width.ts";
import styles from "./figure.module.css";
import { useShownChange } from "./use-shown-change.ts";

const WEIGHT = 650;

/** Text around digits against their size: half, but never below `least` pixels, because that could not be read. */
const unitRatio = (size: number, least: number): number => Math.min(1, Math.max(0.5, least / size));

/** The width of a figure in ems of its digits. Every digit counts as the widest: a changing number must not grow. */
export const figureEms = (parts: readonly Part[], em: TextWidth, ratio = 0.5): number =>
  parts.reduce(
    (sum, { kind, text }) => sum + em(text.replace(/\d/g, "0"), WEIGHT) * (kind === "number" ? 1 : ratio),
    0,
  );

/**
 * What a figure's size is chosen by: its own text, or the widest plausible one of its measure, whichever needs more. So
 * a number that grows by a digit keeps its size.
 */
export const wider = (parts: readonly Part[], widest: readonly Part[], em: TextWidth): readonly Part[] =>
  figureEms(parts, em) > figureEms(widest, em) ? parts : widest;

/** The width of a figure in pixels; `least` is the smallest type. */
export const figureWidth = (parts: readonly Part[], size: number, least: number, em: TextWidth): number =>
  figureEms(parts, em, unitRatio(size, least)) * size;

interface Props {
  readonly parts: readonly Part[];
  /** Type sizes in CSS pixels: of the digits, and the smallest that there may be. */
  readonly size: number;
  readonly least: number;
  readonly muted?: boolean;
}

/** A number to be read from afar: digits of equal width, what surrounds them smaller. A change of it fades in. */
export function Figure({ parts, size, least, muted }: Props): JSX.Element {
  const unit = { fontSize: `${unitRatio(size, least)}em` };
  const ref = useShownChange(parts.map(({ text }) => text).join(""));
  return (
    <span
      className={muted ? `${styles.figure} ${styles.muted}` : styles.figure}
      style={{ fontSize: size }}
      ref={ref}
    >
      {parts.map(({ kind, text }, index) => (
        <span key={index} {...(kind === "unit" && { style: unit, className: styles.unit })}>
          {text}
        </span>
      ))}
    </span>
  );
}
