import type { Status } from "../../../shared/kpi/attainment.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import styles from "./glossary-page.module.css";

/** From best to none, as the bands follow each other (S2, S3). */
const BANDS: readonly { readonly status: Status; readonly means: string }[] = [
  { status: "met", means: "100 % of what is expected, or more" },
  { status: "on-track", means: "from 80 % on" },
  { status: "at-risk", means: "from 60 % on" },
  { status: "off", means: "below 60 %" },
  { status: "early", means: "the period has only begun: too early to say" },
  { status: "no-target", means: "there is nothing to compare with" },
];

/** Every status with its sign, and from where on it counts. */
export function StatusBands() {
  return (
    <ul className={styles.bands}>
      {BANDS.map(({ status, means }) => (
        <li key={status}>
          <span>
            <StatusBadge status={status} />
          </span>
          <span className={styles.means}>{means}</span>
        </li>
      ))}
    </ul>
  );
}
