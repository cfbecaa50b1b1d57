import { useId } from "react";
import { AGGREGATE_WORDS } from "../../pages/words.ts";
import { Field } from "../../ui/field.tsx";
import { ChoiceAnswer } from "./choice-answer.tsx";
import { choicesOf } from "./choices-of.ts";
import { useForm } from "./form.tsx";
import { FormulaField } from "./formula-field.tsx";
import styles from "./kpi-editor.module.css";

const ROLL_UP = [
  { value: "sum", label: "Added up over the units" },
  { value: "mean", label: "Mean of the units" },
];

/** Where the number comes from: facts that are sent, summarised, or other KPIs, computed (K4, K5, K7, K8). */
export function SourceFields() {
  const { draft, set } = useForm();
  const name = useId();
  const isFormula = draft.formula !== undefined;
  const pick = (formula: boolean): void => {
    set("formula", formula ? "" : undefined);
    set("aggregate", formula ? undefined : "sum");
  };
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Where it comes from</legend>
        <label>
          <input type="radio" name={name} checked={!isFormula} onChange={() => pick(false)} />
          Facts that are sent
        </label>
        <label>
          <input type="radio" name={name} checked={isFormula} onChange={() => pick(true)} />
          Other KPIs, by a formula
        </label>
      </fieldset>
      {isFormula ? (
        <FormulaField />
      ) : (
        <div className={styles.pairs}>
          <ChoiceAnswer
            field="aggregate"
            label="Many facts make"
            choices={choicesOf(AGGREGATE_WORDS)}
            none="Choose"
            hint="Changing it counts all facts there are anew."
          />
          {draft.aggregate === "last" && (
            <ChoiceAnswer field="rollUp" label="For units above" choices={ROLL_UP} none="Added up" />
          )}
          {(draft.aggregate === "sum" || draft.aggregate === "count") && (
            <Field label="No fact means 0" inline hint="Otherwise it waits for one.">
              {(control) => (
                <input
                  {...control}
                  type="checkbox"
                  checked={draft.emptyIsZero === true}
                  onChange={({ target }) => set("emptyIsZero", target.checked ? true : undefined)}
                />
              )}
            </Field>
          )}
        </div>
      )}
    </>
  );
}
