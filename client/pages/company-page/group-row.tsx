import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import type { Group } from "./group.ts";
import styles from "./group-row.module.css";
import { KpiCell } from "./kpi-cell.tsx";

interface Props {
  readonly group: Group;
  readonly items: ReadonlyMap<string, OverviewItem>;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** A department, category or perspective with its KPIs; what is missing is said, not left out (O3, O5). */
export function GroupRow({ group: { title, question, unit, cells }, items, view }: Props) {
  const { nameOf } = useCompany();
  const id = useId();
  return (
    <section className={styles.row} aria-labelledby={id}>
      <div>
        <h2 id={id}>
          {unit === undefined ? (
            title
          ) : (
            <Link to="/departments/$" params={{ _splat: unit }} search={view}>
              {title}
            </Link>
          )}
        </h2>
        {question !== undefined && <p className={styles.question}>{question}</p>}
      </div>
      <ul className={unit === undefined ? styles.many : styles.three}>
        {cells.map(({ key, label, unit: of, kpis, gap }) => (
          <li key={key}>
            <p className={styles.label}>{label}</p>
            {kpis.length === 0 && <p className={styles.gap}>{gap}</p>}
            {kpis.map((kpi) => (
              <KpiCell
                key={kpi.id}
                kpi={kpi}
                period={view.period ?? kpi.period}
                item={items.get(kpi.id)}
                view={view}
                of={kpi.unit === of ? undefined : nameOf(kpi.unit)}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
