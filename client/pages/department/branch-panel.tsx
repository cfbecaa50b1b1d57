import { isOld } from "../../charts/marks/is-old.ts";
import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Reading, ReadingRef } from "../../../shared/kpi/reading.ts";
import type { Format } from "../../../shared/units/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCompany } from "../company.tsx";
import { ChangeWords } from "../readings/change-words.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import type { Branch } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { CATEGORY_WORDS, FRESHNESS_WORDS } from "../words.ts";
import { driverPlace, type OpenTrends } from "./open-trends.ts";
import { TrendFigure } from "./trend-figure.tsx";
import { TrendRow } from "./trend-row.tsx";
import styles from "./branch-panel.module.css";

interface Props {
  readonly branch: Branch;
  readonly refOf: (kpi: KpiView) => ReadingRef;
  readonly view: Pick<ViewSearch, "period" | "at">;
  readonly pageUnit: string;
  readonly trends: OpenTrends;
}

/** A Tier 1 KPI, and hanging from it what drives it. */
export function BranchPanel({ branch: { kpi, drivers }, refOf, view, pageUnit, trends }: Props) {
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
                  <TrendRow
                    kpi={driver}
                    trends={trends}
                    place={driverPlace(kpi.id, driver.id)}
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
  return (
    <div className={styles.lead}>
      <p className={`${styles.value} ${old ? styles.old : ""}`}>
        <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
      <p className={styles.marks}>
        {reading?.state === "value" && <StatusBadge status={reading.status} stale={old} />}
        {reading?.state === "value" && reading.change && (
          <ChangeWords kpi={kpi} change={reading.change} format={format} />
        )}
        {kpi.simulated === true && <span className={styles.simulated}>simulated</span>}
      </p>
      <p className={styles.aim}>
        {[
          reading && dates.period(reading.period),
          ...aimsOf(kpi, reading, format),
          seen === "live" ? undefined : FRESHNESS_WORDS[seen],
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <TrendFigure kpi={kpi} readingRef={readingRef} at={view.at} size="lead" />
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

/** What a number is measured against, as far as it has it. */
function aimsOf(kpi: KpiView, reading: Reading | undefined, format: Format): string[] {
  const { target, benchmark } = reading ?? {};
  const say = (value: number): string => format.value(value, kpi.measure);
  return [
    ...(target
      ? [`Target ${"low" in target ? `${say(target.low)} to ${say(target.high)}` : say(target.value)}`]
      : []),
    ...(benchmark && "value" in benchmark ? [`Benchmark ${say(benchmark.value)}`] : []),
  ];
}
