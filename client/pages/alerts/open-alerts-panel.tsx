import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { openAlertsQuery } from "../../api/alerts.ts";
import { krisQuery } from "../../api/kris.ts";
import { Panel } from "../../ui/panel.tsx";
import { AlertList } from "./alert-list.tsx";
import styles from "./open-alerts-panel.module.css";
import { sayCount } from "./say-count.ts";
import { worstFirst } from "./worst-first.ts";

interface Props {
  /** What it is about: a unit with all below it, and only one KPI where that is named. */
  readonly unit: string;
  readonly kpi?: string;
}

/**
 * The open alerts of a unit and all below it, or those of them on one KPI. One sentence where none is open and something is
 * watched; nothing where nobody watches anything, so that a page never says that all is well for that reason.
 */
export function OpenAlertsPanel({ unit, kpi }: Props) {
  const { data: alerts } = useQuery(openAlertsQuery);
  const { data: kris } = useQuery(krisQuery);
  if (!alerts || !kris) return null;
  const isHere = (one: { readonly lineage: readonly string[]; readonly kpi: string }): boolean =>
    one.lineage.includes(unit) && (kpi === undefined || one.kpi === kpi);
  const open = alerts.filter(isHere).sort(worstFirst);
  if (open.length > 0) {
    return (
      <Panel
        title="Open alerts"
        controls={
          <Link to="/alerts" search={{ unit }}>
            All alerts here
          </Link>
        }
      >
        <AlertList alerts={open} label="Open alerts" />
      </Panel>
    );
  }
  const watched = kris.filter(isHere).length;
  if (watched === 0) return null;
  return (
    <p className={styles.none}>
      No alert is open here: {sayCount(watched, "key risk indicator")} {watched === 1 ? "is" : "are"} watched.{" "}
      <Link to="/alerts" search={{ state: "over", unit }}>
        Alerts that are over
      </Link>
    </p>
  );
}
