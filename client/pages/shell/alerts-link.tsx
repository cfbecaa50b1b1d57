import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { openAlertsQuery } from "../../api/alerts.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import styles from "./alerts-link.module.css";

/** The way to the alerts, with how many are open and how bad the worst is: by shape and number, and in words (S4). */
export function AlertsLink() {
  const { data = [] } = useQuery(openAlertsQuery);
  const open = data.filter(({ ended }) => ended === undefined);
  const red = open.filter(({ level }) => level === "red").length;
  return (
    <Link to="/alerts">
      Alerts
      {open.length > 0 && (
        <>
          <span className={red > 0 ? styles.red : styles.amber} aria-hidden="true">
            <Icon name={red > 0 ? "stop" : "trouble"} /> {open.length}
          </span>
          <span className={styles.said}>
            {" "}
            {open.length} open{red > 0 && `, ${red} of them red`}
          </span>
        </>
      )}
    </Link>
  );
}
