import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  readonly label: string;
  /** The way to what the name means. */
  readonly help?: ReactNode;
  readonly value: ReactNode;
  /** A second, smaller line. */
  readonly note?: ReactNode;
}

interface Props {
  readonly facts: readonly Fact[];
  /** `figures` puts short facts side by side, `list` long ones beneath each other. */
  readonly layout: "figures" | "list";
}

/** Names with what they stand for. */
export function Facts({ facts, layout }: Props) {
  return (
    <dl className={styles[layout]}>
      {facts.map(({ label, help, value, note }) => (
        <div key={label}>
          <dt>
            {label}
            {help}
          </dt>
          <dd>
            {value}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
