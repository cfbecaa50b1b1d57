import type { JSX } from "react";
import { Icon } from "./icon.tsx";
import type { Missing } from "./missing.ts";
import styles from "./missing-mark.module.css";

/** In place of a number that is missing: never 0 (K8). `size` is that of the number, in CSS pixels. */
export function MissingMark({
  missing,
  size,
}: {
  readonly missing: Missing;
  readonly size: number;
}): JSX.Element {
  return (
    <div className={styles.missing} style={{ height: size }}>
      <span className={styles.word} style={{ fontSize: Math.max(size * 0.42, 0) }}>
        <Icon name={missing.icon} /> {missing.word}
      </span>
    </div>
  );
}
