import type { AlertDetail } from "../../../shared/protocol/alert-views.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import styles from "./alert-timeline.module.css";
import { sayHappening } from "./say-happening.ts";

/** What has happened, the oldest first. */
export function AlertTimeline({ alert }: { readonly alert: AlertDetail }) {
  const company = useCompany();
  return (
    <Panel title="What has happened">
      <ol className={styles.timeline}>
        {alert.timeline.map((entry, index) => (
          <li key={index} className={entry.kind === "commented" ? styles.comment : undefined}>
            <time dateTime={entry.at}>{company.dates.instant(entry.at)}</time>
            <span>{sayHappening(entry, alert, company)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
