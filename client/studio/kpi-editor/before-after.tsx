import type { ReactNode } from "react";
import styles from "./kpi-editor.module.css";

interface Props {
  /** As it is; none where there is nothing yet. */
  readonly before: string | undefined;
  /** As it would be; none where that is not known. */
  readonly after: string | undefined;
  readonly draw?: (text: string) => ReactNode;
}

/** Something that a change makes other: both where they differ, and once where they do not. */
export function BeforeAfter({ before, after, draw = (text) => text }: Props) {
  if (after === undefined) return <>{before === undefined ? "–" : draw(before)}</>;
  if (before === undefined || before === after) return <>{draw(after)}</>;
  return (
    <span className={styles.change}>
      <span className={styles.hidden}>was </span>
      <del>{draw(before)}</del>
      <span aria-hidden="true">→</span>
      <span className={styles.hidden}>, becomes </span>
      <ins>{draw(after)}</ins>
    </span>
  );
}
