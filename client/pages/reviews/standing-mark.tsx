import type { ReviewStanding } from "../../../shared/kpi/review/review-standing.ts";
import { Icon, type IconName } from "../../charts/marks/icon.tsx";
import { useCompany } from "../company.tsx";
import styles from "./standing-mark.module.css";
import { sayStanding } from "./words.ts";

const ICONS: Readonly<Record<ReviewStanding["kind"], IconName>> = {
  overdue: "trouble",
  due: "late",
  "never-reviewed": "waiting",
  upcoming: "within",
  retired: "stop",
};

/** How a KPI stands to its reviews, as icon and words (O2, S4). */
export function StandingMark({ standing }: { readonly standing: ReviewStanding }) {
  return (
    <span className={`${styles.mark} ${styles[standing.kind]}`}>
      <Icon name={ICONS[standing.kind]} />
      <span>{sayStanding(standing, useCompany())}</span>
    </span>
  );
}
