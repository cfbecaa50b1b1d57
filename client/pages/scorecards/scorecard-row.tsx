import { Link } from "@tanstack/react-router";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { WeighedItem } from "../../../shared/kpi/scorecard.ts";
import { ASSUMED_WORDS } from "../../../shared/kpi/words.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { Bar } from "../../ui/bar.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { useCompany } from "../company.tsx";
import { useSeen } from "../readings/use-seen.ts";
import { FRESHNESS_WORDS } from "../words.ts";
import styles from "./scorecard-row.module.css";
import { TargetWords } from "./target-words.tsx";

interface Props {
  readonly reading: Reading;
  readonly weighed: WeighedItem;
  readonly at: string | undefined;
}

/** Bars go to 200 % (S1), so that 100 % is their middle. */
const MOST_ATTAINMENT = 2;

/** A KPI of a scorecard: its weight, value and target, and what it attains; what is assumed says so and why (S7). */
export function ScorecardRow({ reading, weighed, at }: Props) {
  const { format, kpis, nameOf } = useCompany();
  const { seen } = useSeen(reading, at);
  const kpi = kpis.find(({ id }) => id === reading.kpi);
  if (!kpi) return null;
  const stale = reading.state === "value" && isOld(seen);
  const isAssumed = weighed.kind === "assumed";
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <Link
          to="/kpis/$kpi"
          params={{ kpi: kpi.id }}
          search={{ unit: reading.unit, period: reading.period.kind, ...(at !== undefined && { at }) }}
        >
          {kpi.name}
        </Link>
        <span className={styles.note}>
          {nameOf(reading.unit)}, weight {format.share(weighed.weight)}
        </span>
      </div>
      <div className={styles.value}>
        <TargetWords kpi={kpi} reading={reading} />
      </div>
      <div className={styles.bar}>
        <Bar
          share={weighed.attainment / MOST_ATTAINMENT}
          mark={1 / MOST_ATTAINMENT}
          look={isAssumed ? "assumed" : stale ? "stale" : weighed.status}
        />
      </div>
      <div className={styles.attainment}>
        {isAssumed && <span className={styles.assumed}>assumed </span>}
        <span className={isAssumed || stale ? styles.muted : styles.figure}>
          {format.share(weighed.attainment)}
        </span>
      </div>
      <div className={styles.status}>
        {reading.state === "value" ? (
          <StatusBadge status={reading.status} stale={stale} />
        ) : (
          <Waiting reading={reading} />
        )}
        {isAssumed && <span className={styles.note}>{ASSUMED_WORDS[weighed.why]}</span>}
        {reading.state === "value" && seen !== "live" && (
          <span className={styles.note}>{FRESHNESS_WORDS[seen]}</span>
        )}
      </div>
    </div>
  );
}

function Waiting({ reading }: { readonly reading: Exclude<Reading, { state: "value" }> }) {
  const { times } = useCompany();
  const { icon, word } = whyMissing(reading, times);
  return (
    <span className={styles.waiting}>
      <Icon name={icon} /> {word}
    </span>
  );
}
