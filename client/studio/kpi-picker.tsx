import { useState } from "react";
import { useCompany } from "../pages/company.tsx";
import { Field } from "../ui/field.tsx";
import { findKpis } from "./find-kpis.ts";
import styles from "./workbench.module.css";

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly error?: string | undefined;
  readonly onPick: (kpi: string) => void;
}

/** Picks a KPI from a list that a few letters make short: the browser's own, which keyboards know. */
export function KpiPicker({ label, value, error, onPick }: Props) {
  const { kpis, tree, nameOf } = useCompany();
  const [words, setWords] = useState("");
  const found = findKpis(kpis, words, nameOf);
  const units = tree.units.filter(({ id }) => found.some(({ unit }) => unit === id));
  const isKnown = value === undefined || kpis.some(({ id }) => id === value);
  return (
    <>
      <Field label={`Find a ${label}`}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <Field
        label={label}
        error={error ?? (isKnown ? undefined : `The catalogue has no KPI “${value}”.`)}
        hint={found.length === 0 ? "No KPI has these words in its name, id or unit." : undefined}
      >
        {(control) => (
          <select
            {...control}
            size={7}
            className={styles.kpis}
            value={value ?? ""}
            onChange={({ target }) => onPick(target.value)}
          >
            {/* Without it the browser would take the first for picked, and picking that would be no change. */}
            {!found.some(({ id }) => id === value) && <option value={value ?? ""} hidden />}
            {units.map(({ id, name }) => (
              <optgroup key={id} label={name}>
                {found
                  .filter(({ unit }) => unit === id)
                  .map((kpi) => (
                    <option key={kpi.id} value={kpi.id}>
                      {kpi.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
