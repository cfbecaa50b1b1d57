import { isOld } from "../../charts/marks/is-old.ts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { FRESHNESS_WORDS } from "../words.ts";
import { ChangeWords } from "./change-words.tsx";
import styles from "./reading-row.module.css";
import { ReadingValue } from "./reading-value.tsx";
import { useReadingOf } from "./use-reading-of.ts";
import { useSeen } from "./use-seen.ts";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly period: ReadingRef["period"];
  /** What the page shows and its link keeps: the period and instant that were chosen, if any. */
  readonly view: Pick<ViewSearch, "period" | "at">;
  /** The unit's name, where it is not the page's own. */
  readonly of?: string | undefined;
  /** Where there is room: the KPI's last periods as a line. */
  readonly sparkline?: ReactNode;
  /** A control of the row itself, beside its status; it does not lead to the KPI's page. */
  readonly control?: ReactNode;
}

/** One KPI in a list: its name, number, status and change; all of it leads to its page. */
export function ReadingRow({ kpi, unit, period, view, of, sparkline, control }: Props) {
  const { format } = useCompany();
  const { reading, error } = useReadingOf({ kpi: kpi.id, unit, period }, { at: view.at });
  const { seen } = useSeen(reading, view.at);
  const stale = isOld(seen);
  return (
    <div
      className={[styles.row, sparkline !== undefined && styles.drawn, stale && styles.stale]
        .filter(Boolean)
        .join(" ")}
    >
      <div className={styles.name}>
        <Link
          to="/kpis/$kpi"
          params={{ kpi: kpi.id }}
          search={{ ...view, ...(unit === kpi.unit ? {} : { unit }) }}
          className={styles.link}
        >
          {kpi.name}
        </Link>
        {of !== undefined && <span className={styles.of}>{of}</span>}
        {kpi.simulated === true && <span className={styles.of}>simulated</span>}
      </div>
      {sparkline !== undefined && <div className={styles.sparkline}>{sparkline}</div>}
      <div className={styles.value}>
        <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
      </div>
      <div className={styles.status}>
        {error !== null && <span role="alert">{error.message}</span>}
        {reading?.state === "value" && <StatusBadge status={reading.status} stale={stale} />}
        {seen !== "live" && <span className={styles.age}>{FRESHNESS_WORDS[seen]}</span>}
        {control !== undefined && <span className={styles.control}>{control}</span>}
      </div>
      <div className={styles.change}>
        {reading?.state === "value" && reading.change && (
          <ChangeWords kpi={kpi} change={reading.change} format={format} />
        )}
      </div>
    </div>
  );
}
