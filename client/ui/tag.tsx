import type { ReactNode } from "react";
import styles from "./tag.module.css";

interface Props {
  readonly kind?: "plain" | "caution";
  /** A longer explanation for who rests on it. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word that marks a thing: its tier, its category, that it is simulated. */
export function Tag({ kind = "plain", title, children }: Props) {
  return (
    <span className={`${styles.tag} ${styles[kind]}`} title={title}>
      {children}
    </span>
  );
}
