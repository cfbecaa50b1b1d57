import type { AlertView } from "../../../shared/protocol/alert-views.ts";
import styles from "./alert-list.module.css";
import { AlertRow } from "./alert-row.tsx";

interface Props {
  readonly alerts: readonly AlertView[];
  readonly label: string;
}

/** Alerts, one row each, in the order given. */
export function AlertList({ alerts, label }: Props) {
  return (
    <ul className={styles.list} aria-label={label}>
      {alerts.map((alert) => (
        <li key={alert.id}>
          <AlertRow alert={alert} />
        </li>
      ))}
    </ul>
  );
}
