import { inputsOf, parseFormula } from "../../../shared/kpi/formula.ts";
import { useCompany } from "../../pages/company.tsx";
import { Field } from "../../ui/field.tsx";
import { textOf } from "./draft.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";

/** A formula over other KPIs, checked as it is typed (K7). */
export function FormulaField() {
  const { draft, errorAt, set } = useForm();
  const { kpis } = useCompany();
  const text = textOf(draft.formula);
  const parsed = parseFormula(text);
  const names = parsed.ok
    ? inputsOf(parsed.value).map((id) => kpis.find((kpi) => kpi.id === id)?.name ?? id)
    : [];
  const others = kpis.filter(({ id }) => id !== draft.id);
  return (
    <>
      <Field
        label="Formula"
        error={errorAt("formula")}
        hint={
          names.length > 0
            ? `It reads ${names.join(", ")}.`
            : "KPI ids, numbers, + - * / and parentheses, with spaces around a minus: sales.revenue - finance.cost"
        }
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            className={styles.code}
            spellCheck={false}
            autoCapitalize="none"
            value={text}
            onChange={({ target }) => set("formula", target.value)}
          />
        )}
      </Field>
      <Field label="Add a KPI to the formula">
        {(control) => (
          <select
            {...control}
            value=""
            onChange={({ target }) =>
              set("formula", text.trim() === "" ? target.value : `${text.trimEnd()} ${target.value}`)
            }
          >
            <option value="">Choose a KPI</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {`${name} (${id})`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
