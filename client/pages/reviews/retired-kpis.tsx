import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { useCompany } from "../company.tsx";
import styles from "./retired.module.css";

/** The retired ones of some KPIs, closed until somebody wants to see them (O2). Nothing where there are none. */
export function RetiredKpis({ kpis }: { readonly kpis: readonly KpiView[] }) {
  const { dates } = useCompany();
  const retired = kpis.flatMap(({ id, name, retired: since }) => (since ? [{ id, name, on: since.on }] : []));
  if (retired.length === 0) return null;
  return (
    <details className={styles.retired}>
      <summary>Retired ({retired.length})</summary>
      <ul>
        {retired.map(({ id, name, on }) => (
          <li key={id}>
            <Link to="/kpis/$kpi" params={{ kpi: id }}>
              {name}
            </Link>{" "}
            <span className={styles.note}>since {dates.date(on)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
