import { Link } from "@tanstack/react-router";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { Sparkline } from "../../charts/marks/sparkline.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { useCompany } from "../company.tsx";
import { ChangeWords } from "../readings/change-words.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import type { ViewSearch } from "../search.ts";
import { FRESHNESS_WORDS } from "../words.ts";
import styles from "./kpi-cell.module.css";
import { useStanding } from "./use-standing.ts";
import { Why } from "./why.tsx";

// CSS pixels: beside the longest number in a third of a laptop's width.
const WIDTH = 104;
const HEIGHT = 36;

interface Props {
  readonly kpi: KpiView;
  readonly period: ReadingRef["period"];
  readonly item: OverviewItem | undefined;
  /** What the page shows and its links keep. */
  readonly view: Pick<ViewSearch, "period" | "at">;
  /** The unit's name, where it is not the row's own. */
  readonly of?: string | undefined;
}

/** One Tier 1 KPI: number, line, status, change, and its why. */
export function KpiCell({ kpi, period, item, view, of }: Props) {
  const { format, dates } = useCompany();
  const { reading, points, seen } = useStanding({ kpi: kpi.id, unit: kpi.unit, period }, item, view.at);
  const old = isOld(seen);
  return (
    <div className={styles.kpi}>
      <p className={styles.name}>
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} search={view}>
          {kpi.name}
        </Link>
        {of !== undefined && <span className={styles.note}> {of}</span>}
      </p>
      {reading && view.period === undefined && <p className={styles.note}>{dates.period(reading.period)}</p>}
      <div className={styles.figure}>
        <p className={`${styles.value} ${old ? styles.old : ""}`}>
          <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
        </p>
        <Sparkline values={points} width={WIDTH} height={HEIGHT} muted={old} />
      </div>
      <p className={styles.marks}>
        {reading?.state === "value" && <StatusBadge status={reading.status} stale={old} />}
        {reading?.state === "value" && reading.change && (
          <ChangeWords kpi={kpi} change={reading.change} format={format} />
        )}
        {reading && seen !== "live" && <span className={styles.note}>{FRESHNESS_WORDS[seen]}</span>}
        {kpi.simulated === true && <span className={styles.note}>simulated</span>}
      </p>
      <Why kpi={kpi} />
    </div>
  );
}
