import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnnotationView, KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { mayEditQuery } from "../../api/session.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { RemarkDialog } from "./remark-dialog.tsx";
import styles from "./remarks.module.css";
import { type Remark, useRemarks } from "./use-remarks.ts";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
}

/**
 * The dated remarks that concern what the page shows, by the letters of the chart (O6); those who may add, change and
 * delete them here. Nothing where there are none and nobody may.
 */
export function Remarks({ kpi, unit }: Props) {
  const { remarks } = useRemarks(kpi.id, unit);
  const mayEdit = useQuery(mayEditQuery).data === true;
  const [edited, setEdited] = useState<AnnotationView | "new">();
  if (remarks.length === 0 && !mayEdit) return null;
  return (
    <Panel
      title="Remarks"
      controls={
        mayEdit && (
          <button type="button" onClick={() => setEdited("new")}>
            Add a remark …
          </button>
        )
      }
    >
      {remarks.length === 0 ? (
        <p className={styles.none}>
          No remarks yet. Note what explains a jump, and mark days that nobody should compare with.
        </p>
      ) : (
        <ol className={styles.list}>
          {remarks.map((remark) => (
            <RemarkRow
              key={remark.annotation.id ?? remark.letter}
              remark={remark}
              onEdit={mayEdit && remark.annotation.origin === "studio" ? setEdited : undefined}
            />
          ))}
        </ol>
      )}
      {edited !== undefined && (
        <RemarkDialog
          kpi={kpi}
          unit={unit}
          annotation={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

interface RowProps {
  readonly remark: Remark;
  readonly onEdit: ((annotation: AnnotationView) => void) | undefined;
}

function RemarkRow({ remark: { letter, annotation }, onEdit }: RowProps) {
  const { dates, nameOf, kpis } = useCompany();
  const { from, to, text, notComparable, kpi, unit, origin, savedBy, savedAt } = annotation;
  const days = to === undefined || to === from ? dates.date(from) : `${dates.date(from)} – ${dates.date(to)}`;
  const about = [
    kpi === undefined ? "all KPIs" : (kpis.find(({ id }) => id === kpi)?.name ?? kpi),
    unit === undefined ? "all units" : nameOf(unit),
  ].join(", ");
  const source =
    origin === "file"
      ? "from a file of the catalogue"
      : `saved ${savedAt === undefined ? "" : dates.instant(savedAt)} by ${savedBy ?? "somebody"}`;
  return (
    <li className={styles.row}>
      <span className={styles.letter}>{letter}</span>
      <div className={styles.words}>
        <p className={styles.days}>
          {days}
          {notComparable && <span className={styles.mark}> ≠ not comparable: left out of the benchmark</span>}
        </p>
        <p className={styles.text}>{text}</p>
        <p className={styles.note}>
          About {about}; {source}
        </p>
      </div>
      {onEdit && (
        <button
          type="button"
          aria-label={`Change remark ${letter}: ${text}`}
          onClick={() => onEdit(annotation)}
        >
          Change …
        </button>
      )}
    </li>
  );
}
