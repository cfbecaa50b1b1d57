import { useCompany } from "../../../pages/company.tsx";
import { Field } from "../../../ui/field.tsx";
import { useForm } from "../form.tsx";
import styles from "../kpi-editor.module.css";

/** What the KPI drives, and what drives it (O3): a Tier 1 KPI is changed by those of Tier 2 that name it. */
export function InfluencedStep() {
  const { draft, errorAt, set } = useForm();
  const { kpis } = useCompany();
  const drives = Array.isArray(draft.drives) ? draft.drives.filter((id) => typeof id === "string") : [];
  const drivers = kpis.filter((kpi) => kpi.drives?.some((id) => id === draft.id) === true);
  const nameOf = (id: string): string => kpis.find((kpi) => kpi.id === id)?.name ?? id;
  const put = (ids: readonly string[]) => set("drives", ids.length === 0 ? undefined : ids);
  return (
    <>
      <Field
        label="It drives"
        hint={
          draft.tier === 2
            ? "A Tier 2 KPI is followed because it moves one of Tier 1: say which."
            : "Leave it empty where it is an end in itself."
        }
      >
        {(control) => (
          <select {...control} value="" onChange={({ target }) => put([...drives, target.value])}>
            <option value="">Add a KPI that it drives</option>
            {kpis
              .filter(({ id }) => id !== draft.id && !drives.includes(id))
              .map(({ id, name, tier }) => (
                <option key={id} value={id}>
                  {`${name} (Tier ${tier})`}
                </option>
              ))}
          </select>
        )}
      </Field>
      {drives.length > 0 && (
        <ul className={styles.chosen}>
          {drives.map((id, index) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <button type="button" onClick={() => put(drives.filter((other) => other !== id))}>
                Remove<span className={styles.hidden}> {nameOf(id)}</span>
              </button>
              {errorAt(`drives.${index}`) !== undefined && (
                <span className={styles.wrong}>{errorAt(`drives.${index}`)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.said}>
        {drivers.length === 0
          ? "No KPI drives it so far. One that does names it here, in its own definition."
          : `Driven by ${drivers.map(({ name }) => name).join(", ")}.`}
      </p>
    </>
  );
}
