import type { JSX, ReactNode } from "react";
import styles from "./facts-line.module.css";

/** Facts side by side on one line, the most important first; those that have no room vanish whole instead of being cut. */
export function FactsLine({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className={styles.line}>{children}</div>;
}

/** The first of some texts, given the longest first, that fits a width in ems; `undefined` when none does. */
export const longestFitting = (
  texts: readonly string[],
  ems: number,
  em: (text: string) => number,
): string | undefined => texts.find((text) => em(text) <= ems);
