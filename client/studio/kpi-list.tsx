import { moveEntry } from "../pages/admin/settings.ts";
import { useCompany } from "../pages/company.tsx";
import { KpiPicker } from "./kpi-picker.tsx";
import styles from "./workbench.module.css";

interface Props {
  readonly ids: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

const MOST = 50;

/** Several KPIs in their order. */
export function KpiList({ ids, error, onChange }: Props) {
  const { kpis } = useCompany();
  const nameOf = (id: string): string => kpis.find((kpi) => kpi.id === id)?.name ?? id;
  return (
    <>
      <ol className={styles.chosen} aria-label="KPIs of the tile">
        {ids.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <button
              type="button"
              aria-label={`Move ${nameOf(id)} up`}
              disabled={index === 0}
              onClick={() => onChange(moveEntry(ids, index, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={`Move ${nameOf(id)} down`}
              disabled={index === ids.length - 1}
              onClick={() => onChange(moveEntry(ids, index, 1))}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={`Take ${nameOf(id)} away`}
              onClick={() => onChange(ids.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <KpiPicker
        label="KPI to add"
        value={undefined}
        error={error}
        onPick={(picked) => {
          if (!ids.includes(picked) && ids.length < MOST) onChange([...ids, picked]);
        }}
      />
    </>
  );
}
