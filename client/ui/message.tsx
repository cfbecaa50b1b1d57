import type { ReactNode } from "react";
import styles from "./message.module.css";

interface Props {
  /** What it is about: nothing to show, something went wrong, something to know, or not there yet. */
  readonly kind: "empty" | "error" | "notice" | "loading";
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** A sentence in place of content, or above it. Errors are read out at once, the others when the reader pauses. */
export function Message({ kind, title, children }: Props) {
  return (
    <div className={`${styles.message} ${styles[kind]}`} role={kind === "error" ? "alert" : "status"}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.next}>{children}</div>}
    </div>
  );
}
