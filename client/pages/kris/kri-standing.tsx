import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView, KriView } from "../../../shared/protocol/catalogue-views.ts";
import { levelOf } from "../../../shared/risk/level.ts";
import { levelWord } from "../../../shared/risk/words.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { whyMissing } from "../../charts/marks/missing.ts";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import styles from "./kri-standing.module.css";
import { sayLevelRule } from "./say-levels.ts";

interface Props {
  readonly kri: KriView;
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
}

/** The number that is judged, what it says now, and when each level is reached and left. */
export function KriStanding({ kri, kpi, readingRef }: Props) {
  const { format, dates, times } = useCompany();
  const { reading, error } = useReadingOf(readingRef, { at: undefined, askFirst: true });
  const { seen } = useSeen(reading, undefined);
  if (error !== null) return <Message kind="error" title={error.message} />;
  if (!reading) return <Message kind="loading" title="Loading the reading …" />;
  const level = levelOf(kri, reading);
  const stale = isOld(seen);
  return (
    <Panel title={`${kpi.name}, ${dates.period(reading.period)}`}>
      <div className={styles.top}>
        <p className={`${styles.value} ${stale ? styles.stale : ""}`}>
          <ReadingValue kpi={kpi} reading={reading} format={format} room="full" />
        </p>
        <p className={styles.level}>
          {level.kind === "amber" || level.kind === "red" ? (
            <LevelBadge level={level.kind} over={stale} />
          ) : (
            levelWord(kri, level, reading)
          )}
        </p>
      </div>
      {reading.state !== "value" && <p className={styles.soft}>{whyMissing(reading, times).sentence}.</p>}
      {stale && <p className={styles.soft}>The number is old: what it says now is not known.</p>}
      {kri.watch === "completed" && (
        <p className={styles.soft}>
          Whole periods are judged: the running one only where it cannot get better.
        </p>
      )}
      <ul className={styles.levels}>
        {kri.levels.map((one) => (
          <li key={one.name}>
            <LevelBadge level={one.name} />
            <span>{sayLevelRule(kri, one, kpi.measure, format)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
