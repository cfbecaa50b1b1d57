import { isOld } from "../../charts/marks/is-old.ts";
import { Link } from "@tanstack/react-router";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Panel } from "../../ui/panel.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCompany } from "../company.tsx";
import { ChangeWords } from "../readings/change-words.tsx";
import { PastLine } from "../readings/past-line.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { ReadingRow } from "../readings/reading-row.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import type { Branch } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { CATEGORY_WORDS, FRESHNESS_WORDS } from "../words.ts";
import styles from "./branch-panel.module.css";

interface Props {
  readonly branch: Branch;
  readonly refOf: (kpi: KpiView) => ReadingRef;
  readonly view: Pick<ViewSearch, "period" | "at">;
  readonly pageUnit: string;
}

/** A Tier 1 KPI, and hanging from it what drives it. */
export function BranchPanel({ branch: { kpi, drivers }, refOf, view, pageUnit }: Props) {
  const { nameOf } = useCompany();
  return (
    <Panel title={kpi.name} controls={<Tag>{CATEGORY_WORDS[kpi.category]}</Tag>}>
      <Lead kpi={kpi} readingRef={refOf(kpi)} view={view} />
      {drivers.length > 0 && (
        <>
          <h3 className={styles.driven}>Driven by</h3>
          <ReadingList
            look="tied"
            members={drivers.map((driver) => {
              const ref = refOf(driver);
              return {
                key: driver.id,
                row: (
                  <ReadingRow
                    kpi={driver}
                    unit={ref.unit}
                    period={ref.period}
                    view={view}
                    of={ref.unit === pageUnit ? undefined : nameOf(ref.unit)}
                  />
                ),
              };
            })}
          />
        </>
      )}
    </Panel>
  );
}

interface LeadProps {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

function Lead({ kpi, readingRef, view }: LeadProps) {
  const { format, dates } = useCompany();
  const { reading, error } = useReadingOf(readingRef, { at: view.at });
  const { seen } = useSeen(reading, view.at);
  const old = isOld(seen);
  const { target } = reading ?? {};
  const aim =
    target &&
    ("low" in target
      ? `Target ${format.value(target.low, kpi.measure)} to ${format.value(target.high, kpi.measure)}`
      : `Target ${format.value(target.value, kpi.measure)}`);
  return (
    <div className={styles.lead}>
      <div className={styles.figures}>
        <p className={`${styles.value} ${old ? styles.old : ""}`}>
          <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
        </p>
        <PastLine kpi={kpi} unit={readingRef.unit} period={readingRef.period} at={view.at} />
      </div>
      {error !== null && <p role="alert">{error.message}</p>}
      <p className={styles.marks}>
        {reading?.state === "value" && <StatusBadge status={reading.status} stale={old} />}
        {reading?.state === "value" && reading.change && (
          <ChangeWords kpi={kpi} change={reading.change} format={format} />
        )}
        {kpi.simulated === true && <span className={styles.simulated}>simulated</span>}
      </p>
      <p className={styles.aim}>
        {[reading && dates.period(reading.period), aim, seen === "live" ? undefined : FRESHNESS_WORDS[seen]]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Link
        to="/kpis/$kpi"
        params={{ kpi: kpi.id }}
        search={{ ...view, ...(readingRef.unit === kpi.unit ? {} : { unit: readingRef.unit }) }}
        className={styles.link}
      >
        More about {kpi.name}
      </Link>
    </div>
  );
}
