import { type MilestoneState, milestoneState } from "../../../shared/kpi/milestone.ts";
import type { Milestone } from "../../../shared/kpi/objective-definition.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { Icon, type IconName } from "../../charts/marks/icon.tsx";
import { useCompany } from "../company.tsx";
import styles from "./milestones.module.css";
import { sayMilestone } from "./words.ts";

interface Props {
  readonly milestones: readonly Milestone[];
  readonly now: UnixMs;
}

const ICONS: Readonly<Record<MilestoneState, IconName>> = {
  done: "within",
  due: "waiting",
  overdue: "trouble",
};

/** What is to be there on the way, by day; what is overdue says so with an icon and a word. Nothing when there is nothing. */
export function Milestones({ milestones, now }: Props) {
  const company = useCompany();
  if (milestones.length === 0) return null;
  const byDay = [...milestones].sort((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <div>
      <h3 className={styles.title}>Milestones</h3>
      <ul className={styles.list}>
        {byDay.map((milestone) => {
          const state = milestoneState(company.calendar, milestone, now);
          return (
            <li key={`${milestone.due} ${milestone.name}`} className={styles.milestone}>
              <span className={styles[state]}>
                <Icon name={ICONS[state]} />
              </span>
              <span className={styles.name}>{milestone.name}</span>
              <span className={`${styles.when} ${styles[state]}`}>
                {sayMilestone(milestone, state, company)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
