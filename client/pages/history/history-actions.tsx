import { Link } from "@tanstack/react-router";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { Span } from "../../../shared/calendar/period.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { grainsOf, type ZoomStep, zoomed } from "../zoom.ts";
import styles from "./history.module.css";
import type { ShownHistory } from "./shown-history.ts";

interface Props {
  readonly kpi: KpiView;
  readonly shown: ShownHistory;
  /** The present, or the end of the past period that the page shows. */
  readonly limit: UnixMs;
  readonly onZoom: (span: Span) => void;
  readonly csvPath: string;
  /** Absent where no chart is shown. */
  readonly onPicture: (() => void) | undefined;
}

const STEPS: readonly { readonly step: ZoomStep; readonly sign: string; readonly name: string }[] = [
  { step: "earlier", sign: "‹", name: "Earlier" },
  { step: "in", sign: "+", name: "Zoom in" },
  { step: "out", sign: "−", name: "Zoom out" },
  { step: "later", sign: "›", name: "Later" },
];

/** Zooming by keys and buttons, and the ways to take the history along. */
export function HistoryActions({ kpi, shown, limit, onZoom, csvPath, onPicture }: Props) {
  return (
    <div className={styles.actions}>
      <div role="group" aria-label="Zoom" className={styles.zoom}>
        {STEPS.map(({ step, sign, name }) => {
          const next = zoomed(step, shown.span, limit, grainsOf(kpi));
          return (
            <button
              key={step}
              type="button"
              aria-label={name}
              title={name}
              disabled={!next}
              onClick={() => next && onZoom(next)}
            >
              {sign}
            </button>
          );
        })}
        {!shown.range && (
          <Link to="." search={({ from: _, to: __, grain: ___, ...search }) => search}>
            Whole range
          </Link>
        )}
      </div>
      <div className={styles.files}>
        <a href={csvPath} download>
          CSV
        </a>
        {onPicture && (
          <button type="button" onClick={onPicture}>
            PNG
          </button>
        )}
      </div>
    </div>
  );
}
