import type { JSX, ReactNode } from "react";
import styles from "./facts-line.module.css";

/** Facts side by side on one line, the most important first; those that have no room vanish whole instead of being cut. */
export function FactsLine({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className={styles.line}>{children}</div>;
}
