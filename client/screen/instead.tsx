import type { JSX } from "react";
import styles from "./playing.module.css";

const WHY = {
  "nothing-due": "No board is due at this time",
  "too-old": "Offline: the last numbers are too old to be shown",
} as const;

/** What a screen says when it has no board to show. */
export const Instead = ({ why }: { readonly why: keyof typeof WHY }): JSX.Element => (
  <main>
    <h1 className={styles.nothing}>{WHY[why]}</h1>
  </main>
);
