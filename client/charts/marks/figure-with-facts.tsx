import type { JSX } from "react";
import type { Part } from "../../../shared/units/part.ts";
import { FactsLine } from "./facts-line.tsx";
import { BESIDE_EMS, type FactsLayout, FIGURE_LINE } from "./facts-layout.ts";
import { Figure } from "./figure.tsx";
import styles from "./figure-with-facts.module.css";

interface Props {
  readonly parts: readonly Part[];
  readonly layout: FactsLayout;
  /** Type sizes in CSS pixels. */
  readonly small: number;
  readonly least: number;
  readonly muted: boolean;
}

/** A figure with what it is and facts about it, as they were laid out. */
export function FigureWithFacts({ parts, layout, small, least, muted }: Props): JSX.Element {
  const { size, beside, lines } = layout;
  return (
    <div style={{ fontSize: small }}>
      <div className={styles.number} style={{ height: size * FIGURE_LINE }}>
        <Figure parts={parts} size={size} least={least} muted={muted} />
        {beside !== undefined && (
          <span className={styles.beside} style={{ marginLeft: `${BESIDE_EMS}em` }}>
            {beside}
          </span>
        )}
      </div>
      {lines.map((line) => (
        <FactsLine key={line.map(({ key }) => key).join(" ")}>
          {line.map(({ key, node }) => (
            <span key={key}>{node}</span>
          ))}
        </FactsLine>
      ))}
    </div>
  );
}
