import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { whyMissing } from "../../charts/marks/missing.ts";
import { Sparkline } from "../../charts/marks/sparkline.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCompany } from "../company.tsx";
import { explainFacts } from "../glossary/explain-facts.tsx";
import { figuresOf } from "../kpi/figures.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import type { ViewSearch } from "../search.ts";
import styles from "./one-metric.module.css";
import { useStanding } from "./use-standing.ts";

// CSS pixels: what a phone leaves beside the margins.
const WIDTH = 300;
const HEIGHT = 84;

interface Props {
  readonly kpi: KpiView;
  readonly item: OverviewItem | undefined;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** The one metric that matters, with its why open: what everybody should be able to say by heart (O4). */
export function OneMetric({ kpi, item, view }: Props) {
  const company = useCompany();
  const period = view.period ?? kpi.period;
  const { reading, points, now, seen } = useStanding({ kpi: kpi.id, unit: kpi.unit, period }, item, view.at);
  const old = isOld(seen);
  const running = reading !== undefined && now < Date.parse(reading.period.end);
  return (
    <Panel
      title={kpi.name}
      controls={
        <>
          <Tag>The one metric that matters</Tag>
          {kpi.simulated === true && <Tag kind="caution">Simulated</Tag>}
          <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} search={view}>
            More<span className={styles.said}> about {kpi.name}</span>
          </Link>
        </>
      }
    >
      <div className={styles.top}>
        <div className={styles.figure}>
          <p className={`${styles.value} ${old ? styles.old : ""}`}>
            <ReadingValue kpi={kpi} reading={reading} format={company.format} room="compact" />
          </p>
          <p className={styles.when}>
            {reading?.state === "value" && <StatusBadge status={reading.status} stale={old} />}
            {reading && <span>{`${company.dates.period(reading.period)}${running ? ", so far" : ""}`}</span>}
          </p>
        </div>
        <Sparkline values={points} width={WIDTH} height={HEIGHT} muted={old} />
        <p className={styles.why}>{kpi.why ?? "Nobody has written down yet why it matters."}</p>
      </div>
      {reading && reading.state !== "value" && (
        <p className={styles.missing}>{whyMissing(reading, company.times).sentence}.</p>
      )}
      {reading && (
        <Facts
          layout="figures"
          facts={explainFacts(
            figuresOf(kpi, reading, company, { now, seen }).filter(({ label }) => isShown(label, old)),
          )}
        />
      )}
    </Panel>
  );
}

/** What a glance asks for; the rest is on the KPI's own page. How old a number is concerns everybody once it is old (F2). */
const isShown = (label: string, old: boolean): boolean => label !== "Benchmark" && (label !== "As of" || old);
