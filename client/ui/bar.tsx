import type { Status } from "../../shared/kpi/attainment.ts";
import styles from "./bar.module.css";

interface Props {
  /** How much of it is filled, 0 … 1; nothing where there is no number. */
  readonly share: number | undefined;
  /** Where a line is drawn across it, 0 … 1. */
  readonly mark?: number | undefined;
  /** `assumed` is drawn hollow, so that it never looks like a measurement (S7); `stale` has no colour (F2). */
  readonly look: Status | "plain" | "stale" | "assumed";
}

/** A share as a bar. It says nothing that does not stand beside it in words, so it is not read out. */
export function Bar({ share, mark, look }: Props) {
  return (
    <div className={styles.track} aria-hidden="true">
      {share !== undefined && (
        <div className={`${styles.fill} ${styles[look]}`} style={{ width: `${percent(share)}%` }} />
      )}
      {mark !== undefined && <div className={styles.mark} style={{ left: `${percent(mark)}%` }} />}
    </div>
  );
}

const percent = (share: number): number => Math.min(1, Math.max(0, share)) * 100;
