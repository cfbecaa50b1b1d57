import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

interface Props {
  readonly title: string;
  /** Pickers and links that belong to this part of the page. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, controls, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
      </div>
      {children}
    </section>
  );
}
