import { useCompany } from "../../../pages/company.tsx";
import { CATEGORY_WORDS, PERSPECTIVE_WORDS } from "../../../pages/words.ts";
import { Field } from "../../../ui/field.tsx";
import { UnitSelect } from "../../unit-select.tsx";
import { ChoiceAnswer } from "../choice-answer.tsx";
import { choicesOf } from "../choices-of.ts";
import { textOf } from "../draft.ts";
import { useForm } from "../form.tsx";
import styles from "../kpi-editor.module.css";
import { TextAnswer } from "../text-answer.tsx";

const TIERS = [
  { value: 1, label: "Tier 1: matters most" },
  { value: 2, label: "Tier 2: drives Tier 1" },
];

/** What is to be reached, what it is called and where it belongs (K1, O3). */
export function OutcomeStep() {
  const { draft, isNew, errorAt, set } = useForm();
  const { kpis } = useCompany();
  const unit = textOf(draft.unit);
  return (
    <>
      <TextAnswer
        field="outcome"
        label="Desired outcome"
        rows={2}
        hint="What will be different when it is reached: “Customers come back”, not “Send newsletters”."
      />
      <TextAnswer field="name" label="Name" hint="Short: it stands on walls." />
      <TextAnswer
        field="description"
        label="What it is"
        rows={2}
        hint="So that everybody counts the same: what is in, what is not."
      />
      <div className={styles.pairs}>
        <Field label="Belongs to" error={errorAt("unit")}>
          {(control) => (
            <UnitSelect
              {...control}
              none="Choose a unit"
              value={unit === "" ? undefined : unit}
              onPick={(picked) => set("unit", picked)}
            />
          )}
        </Field>
        <ChoiceAnswer field="tier" label="Tier" choices={TIERS} none="Choose" />
        <ChoiceAnswer field="category" label="Category" choices={choicesOf(CATEGORY_WORDS)} none="Choose" />
        <ChoiceAnswer
          field="perspective"
          label="Perspective"
          choices={choicesOf(PERSPECTIVE_WORDS)}
          none="None"
        />
      </div>
      {isNew ? (
        <TextAnswer
          field="id"
          label="Id"
          isCode
          hint={`Facts are sent to it and formulas name it, for ever; such as ${kpis[0]?.id ?? "sales.revenue"}.`}
        />
      ) : (
        <p className={styles.said}>
          Its id is <code>{textOf(draft.id)}</code>: facts are sent to it, so it stays.
        </p>
      )}
    </>
  );
}
