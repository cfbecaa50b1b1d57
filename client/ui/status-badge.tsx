import type { Status } from "../../shared/kpi/attainment.ts";
import { STATUS_WORDS } from "../../shared/kpi/words.ts";
import styles from "./status-badge.module.css";

/** How a status is drawn; each has a shape of its own, so that colour never carries it alone (S4). */
const PATHS: Readonly<Record<Status, string>> = {
  met: "M2.5 8.5 6.2 12.2 13.5 4.3",
  "on-track": "M3 13 13 3M6.5 3H13v6.5",
  "at-risk": "M8 2 14.5 13.5H1.5ZM8 6.5v3M8 11.4v.2",
  off: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5",
  early: "M8 1.8a6.2 6.2 0 1 0 .01 0ZM8 4.5V8l2.6 1.6",
  "no-target": "M2.5 8h11",
};

interface Props {
  readonly status: Status;
  /** A stale number is never green: its status is shown without colour (F2). */
  readonly stale?: boolean;
  /** The word where another than the status's own says it better; the shape and the colour stay its own. */
  readonly word?: string;
}

/** A status as icon and word. */
export function StatusBadge({ status, stale = false, word = STATUS_WORDS[status] }: Props) {
  return (
    <span className={`${styles.badge} ${stale ? styles.stale : styles[status]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={PATHS[status]} />
      </svg>
      {word}
    </span>
  );
}
