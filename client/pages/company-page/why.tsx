import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Facts } from "../../ui/facts.tsx";
import styles from "./why.module.css";

/** What a KPI is and why it matters, in one tap or key (K1). */
export function Why({ kpi }: { readonly kpi: KpiView }) {
  const said = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return (
    <details className={styles.why}>
      <summary>
        Why it matters<span className={styles.said}>: {kpi.name}</span>
      </summary>
      <Facts
        layout="list"
        facts={[
          { label: "Why it matters", value: kpi.why ?? "Nobody has written it down yet." },
          ...said("What it is", kpi.description),
          ...said("Owner", kpi.owner),
        ]}
      />
    </details>
  );
}
