import { useId } from "react";
import { Field } from "../../ui/field.tsx";
import { textOf } from "./draft.ts";
import { countedIn } from "./counted-in.ts";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";
import { NumberAnswer } from "./number-answer.tsx";
import { sayBenchmarkProposal, sayNothingKnown } from "./say-proposal.ts";
import { useSayValue } from "./use-say-value.ts";
import type { Proposals } from "./use-proposals.ts";

/** Where the KPI comes from: nothing, its last twelve months, or a value from elsewhere (T5). */
export function BenchmarkFields({ proposals }: { readonly proposals: Proposals }) {
  const { draft, errorAt, set } = useForm();
  const say = useSayValue();
  const name = useId();
  const { benchmark } = draft;
  const { scale, word } = countedIn(draft.measure);
  const kind =
    benchmark === undefined ? "none" : field(benchmark, "trailing") === undefined ? "value" : "trailing";
  const radio = (value: typeof kind, label: string, next: object | undefined) => (
    <label>
      <input type="radio" name={name} checked={kind === value} onChange={() => set("benchmark", next)} />
      {label}
    </label>
  );
  const part = (own: string, label: string, hint: string, type = "text") => (
    <Field label={label} hint={hint} error={errorAt(`benchmark.${own}`)}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={textOf(field(benchmark, own))}
          onChange={({ target: { value } }) =>
            set("benchmark", withField(benchmark, own, value === "" ? undefined : value))
          }
        />
      )}
    </Field>
  );
  return (
    <div className={styles.part}>
      <fieldset className={styles.choices}>
        <legend>Benchmark: where you start from</legend>
        {radio("trailing", "Mean of the last 12 months", { trailing: "12 months" })}
        {radio("value", "A value from elsewhere", {})}
        {radio("none", "None", undefined)}
      </fieldset>
      <p className={styles.said} role="status">
        {sayNothingKnown(proposals) ??
          (proposals.state === "known" ? sayBenchmarkProposal(proposals.benchmark, say) : "")}
      </p>
      {kind === "value" && (
        <div className={styles.pairs}>
          <NumberAnswer
            label="Value"
            hint={word}
            scale={scale}
            value={field(benchmark, "value")}
            error={errorAt("benchmark.value") ?? errorAt("benchmark")}
            onChange={(value) => set("benchmark", withField(benchmark, "value", value) ?? {})}
          />
          {part("source", "Source", "Whose number it is.")}
          {part("date", "Date", "Of when it is.", "date")}
        </div>
      )}
    </div>
  );
}
