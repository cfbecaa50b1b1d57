import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { openAlertsQuery } from "../../api/alerts.ts";
import { krisQuery } from "../../api/kris.ts";
import { Panel } from "../../ui/panel.tsx";
import { AlertList } from "./alert-list.tsx";
import styles from "./open-alerts-panel.module.css";
import { sayCount } from "./say-count.ts";
import { worstFirst } from "./worst-first.ts";

/** So many KRIs are named in a sentence. */
const MOST_NAMED = 4;

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
  const watched = kris.filter(isHere);
  if (watched.length === 0) return null;
  return (
    <p className={styles.none}>
      No alert is open here: {sayCount(watched.length, "key risk indicator")}{" "}
      {watched.length === 1 ? "is" : "are"} watched (
      {watched.slice(0, MOST_NAMED).map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && ", "}
          <Link to="/kris/$kri" params={{ kri: id }}>
            {name}
          </Link>
        </Fragment>
      ))}
      {watched.length > MOST_NAMED && ", …"}).{" "}
      <Link to="/alerts" search={{ state: "over", unit }}>
        Alerts that are over
      </Link>
    </p>
  );
}
