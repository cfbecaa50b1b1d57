import { type ComponentProps, useId } from "react";
import { ReadingRow } from "../readings/reading-row.tsx";
import type { OpenTrends } from "./open-trends.ts";
import { TrendFigure } from "./trend-figure.tsx";
import styles from "./trend-row.module.css";

interface Props extends Omit<ComponentProps<typeof ReadingRow>, "control"> {
  readonly trends: OpenTrends;
  /** What its trend is called in the address. */
  readonly place: string;
}

/** A KPI in a list whose trend opens beneath it. */
export function TrendRow({ trends, place, ...row }: Props) {
  const { kpi, unit, period, view } = row;
  const id = useId();
  const isOpen = trends.isOpen(place);
  return (
    <>
      <ReadingRow
        {...row}
        control={
          <button
            type="button"
            className={styles.switch}
            aria-label={`Trend of ${kpi.name}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => trends.toggle(place)}
          >
            Trend <span aria-hidden="true">{isOpen ? "▴" : "▾"}</span>
          </button>
        }
      />
      {isOpen && (
        <div id={id} className={styles.trend}>
          <TrendFigure kpi={kpi} readingRef={{ kpi: kpi.id, unit, period }} at={view.at} size="row" />
        </div>
      )}
    </>
  );
}
