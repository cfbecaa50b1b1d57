import type { Spread } from "../../../shared/kpi/spread.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { useCompany } from "../company.tsx";
import styles from "./spread-strip.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly spread: Spread;
  readonly values: readonly { readonly unit: string; readonly name: string; readonly value: number }[];
}

/** A row for each unit, the largest first: its dot on one scale, over the box from quartile to quartile and the median. */
export function SpreadStrip({ kpi, spread, values }: Props) {
  const { format } = useCompany();
  const width = spread.largest - spread.least;
  // Of values that are all the same, each lies in the middle.
  const at = (value: number): string => `${width === 0 ? 50 : ((value - spread.least) / width) * 100}%`;
  const box = { left: at(spread.lowerQuartile), right: `calc(100% - ${at(spread.upperQuartile)})` };
  return (
    <ol className={styles.strip} aria-label={`${kpi.name} of each unit, the largest first`}>
      {[...values]
        .sort((a, b) => b.value - a.value)
        .map(({ unit, name, value }) => (
          <li key={unit} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.box} style={box} />
              <span className={styles.median} style={{ left: at(spread.median) }} />
              <span className={styles.dot} style={{ left: at(value) }} />
            </span>
            <span className={styles.value}>{format.value(value, kpi.measure)}</span>
          </li>
        ))}
    </ol>
  );
}
