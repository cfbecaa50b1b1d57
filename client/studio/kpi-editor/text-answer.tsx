import { useId } from "react";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import { Field } from "../../ui/field.tsx";
import { textOf } from "./draft.ts";
import { useForm } from "./form.tsx";

interface Props {
  readonly field: keyof Kpi;
  readonly label: string;
  readonly hint?: string;
  /** Lines to write into; a single line without. */
  readonly rows?: number;
  readonly isCode?: boolean;
  /** What is offered while somebody types. */
  readonly offers?: readonly string[];
}

/** An answer in words; an empty one is none. */
export function TextAnswer({ field, label, hint, rows, isCode = false, offers }: Props) {
  const { draft, errorAt, set } = useForm();
  const list = useId();
  const shared = {
    value: textOf(draft[field]),
    ...(isCode && { spellCheck: false, autoCapitalize: "none" }),
    onChange: ({ target: { value } }: { readonly target: { readonly value: string } }) =>
      set(field, value === "" ? undefined : value),
  };
  return (
    <Field label={label} hint={hint} error={errorAt(field)}>
      {(control) =>
        rows === undefined ? (
          <>
            <input {...control} {...shared} autoComplete="off" {...(offers && { list })} />
            {offers && (
              <datalist id={list}>
                {offers.map((offer) => (
                  <option key={offer} value={offer} />
                ))}
              </datalist>
            )}
          </>
        ) : (
          <textarea {...control} {...shared} rows={rows} />
        )
      }
    </Field>
  );
}
