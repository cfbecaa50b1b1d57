import { Link } from "@tanstack/react-router";
import type { KeyResult } from "../../../shared/kpi/objective-definition.ts";
import type { Progress } from "../../../shared/kpi/objective.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { Bar } from "../../ui/bar.tsx";
import { useCompany } from "../company.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import { useSeen } from "../readings/use-seen.ts";
import { FRESHNESS_WORDS } from "../words.ts";
import styles from "./key-result-row.module.css";

interface Props {
  readonly keyResult: KeyResult;
  readonly reading: Reading | undefined;
  /** How far it is; absent until everything of its objective has arrived. */
  readonly progress: Progress | undefined;
}

/** A key result: what its KPI says now, where it began and where it is to go, and how far that is (O1). */
export function KeyResultRow({ keyResult, reading, progress }: Props) {
  const { kpis, format, nameOf } = useCompany();
  const { seen } = useSeen(reading, undefined);
  const kpi = kpis.find(({ id }) => id === keyResult.kpi);
  if (!kpi) return null;
  const unit = keyResult.unit ?? kpi.unit;
  const stale = reading?.state === "value" && isOld(seen);
  const share = progress?.kind === "share" ? progress.share : undefined;
  const say = (value: number): string => format.value(value, kpi.measure);
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <Link
          to="/kpis/$kpi"
          params={{ kpi: kpi.id }}
          search={{ unit, period: keyResult.period ?? kpi.period }}
        >
          {keyResult.name ?? kpi.name}
        </Link>
        {unit !== kpi.unit && <span className={styles.soft}>{nameOf(unit)}</span>}
      </div>
      <div className={`${styles.now} ${stale ? styles.old : ""}`}>
        <span className={styles.soft}>now </span>
        <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
      </div>
      <div className={styles.way}>
        <Bar share={share} look={stale ? "stale" : "plain"} />
      </div>
      <div className={styles.share}>{share === undefined ? "–" : format.share(share)}</div>
      <div className={styles.ends}>
        from {say(keyResult.start)} to {say(keyResult.goal)}
        {stale && `, ${FRESHNESS_WORDS[seen]}`}
      </div>
    </div>
  );
}
