import { Field } from "../../ui/field.tsx";
import { textOf } from "./draft.ts";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";
import { NumberAnswer } from "./number-answer.tsx";

const KINDS = {
  number: "A number",
  currency: "Money",
  percent: "A percentage",
  duration: "A duration, in seconds",
  score: "A score",
} as const;

/** What the KPI's number is counted in. */
export function MeasureFields() {
  const { draft, errorAt, set } = useForm();
  const { measure } = draft;
  const kind = textOf(field(measure, "kind"));
  const text = (name: "currency" | "of", label: string, hint: string) => (
    <Field label={label} hint={hint} error={errorAt(`measure.${name}`) ?? own(name)}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          value={textOf(field(measure, name))}
          onChange={({ target: { value } }) =>
            set("measure", withField(measure, name, value === "" ? undefined : value))
          }
        />
      )}
    </Field>
  );
  const own = (name: string) => (name === "currency" ? errorAt("measure") : undefined);
  return (
    <div className={styles.pairs}>
      <Field
        label="Counted as"
        error={errorAt("measure.kind") ?? (kind === "currency" ? undefined : errorAt("measure"))}
      >
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ target: { value } }) => {
              const decimals = field(measure, "decimals");
              set(
                "measure",
                value === "" ? undefined : { kind: value, ...(decimals !== undefined && { decimals }) },
              );
            }}
          >
            <option value="">Choose</option>
            {Object.entries(KINDS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === "currency" && text("currency", "Currency", "Such as EUR.")}
      {kind === "number" && text("of", "Of what", "Such as tickets; empty where the name says it.")}
      {kind !== "" && (
        <NumberAnswer
          label="Decimals shown"
          hint="0 to 6; empty: what is usual."
          value={field(measure, "decimals")}
          error={errorAt("measure.decimals")}
          onChange={(value) => set("measure", withField(measure, "decimals", value))}
        />
      )}
    </div>
  );
}
