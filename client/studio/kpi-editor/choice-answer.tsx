import type { Kpi } from "../../../shared/kpi/definition.ts";
import { Field } from "../../ui/field.tsx";
import { useForm } from "./form.tsx";

interface Props {
  readonly field: keyof Kpi;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  /** What stands for no answer; it can be gone back to only where none is needed. */
  readonly none: string;
}

/** An answer that is one of a few. */
export function ChoiceAnswer({ field, label, hint, choices, none }: Props) {
  const { draft, errorAt, set } = useForm();
  const at = choices.findIndex(({ value }) => value === draft[field]);
  return (
    <Field label={label} hint={hint} error={errorAt(field)}>
      {(control) => (
        <select
          {...control}
          value={at < 0 ? "" : String(at)}
          onChange={({ target }) => set(field, choices[Number(target.value || NaN)]?.value)}
        >
          <option value="">{none}</option>
          {choices.map(({ label: word }, index) => (
            <option key={word} value={index}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
