import type { ReactNode } from "react";
import styles from "./plain-page.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page without the organisation around it: shown before that is known, or when it cannot be. */
export function PlainPage({ title, children }: Props) {
  return (
    <main className={styles.page}>
      <title>{`${title} · Tierboard`}</title>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}
