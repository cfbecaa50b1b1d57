import type { Reading } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { useCompany } from "../company.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import styles from "./scorecard-row.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly reading: Reading;
}

/** A value with what it is held against: the target, and what is expected of it by now where that is another number (T3). */
export function TargetWords({ kpi, reading }: Props) {
  const { format } = useCompany();
  const { target } = reading;
  const say = (value: number): string => format.value(value, kpi.measure);
  const aim =
    target === undefined
      ? "no target"
      : "low" in target
        ? `target ${say(target.low)} to ${say(target.high)}`
        : `target ${say(target.value)}`;
  const pace =
    target !== undefined && "expected" in target && say(target.expected) !== say(target.value)
      ? `expected by now ${say(target.expected)}`
      : undefined;
  return (
    <>
      <ReadingValue kpi={kpi} reading={reading} format={format} room="compact" />
      <span className={styles.note}>{kpi.points && target === undefined ? "judged by points" : aim}</span>
      {pace !== undefined && <span className={styles.note}>{pace}</span>}
    </>
  );
}
