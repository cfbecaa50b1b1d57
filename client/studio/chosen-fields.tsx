import type { JSX } from "react";
import { Field } from "../ui/field.tsx";
import styles from "./workbench.module.css";

interface Props {
  readonly label: string;
  /** What it means to choose none by name. */
  readonly all: string;
  readonly known: readonly { readonly id: string; readonly name: string }[];
  /** In the order of the tile; `undefined` for all. */
  readonly chosen: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly onChoose: (chosen: string[] | undefined) => void;
}

/** All of a list, or some of it by name. */
export function ChosenFields({ label, all, known, chosen, error, onChoose }: Props): JSX.Element {
  return (
    <fieldset className={styles.choosing}>
      <legend>{label}</legend>
      <Field label={all} inline error={error}>
        {(control) => (
          <input
            {...control}
            type="checkbox"
            checked={chosen === undefined}
            onChange={({ target }) => onChoose(target.checked ? undefined : known.map(({ id }) => id))}
          />
        )}
      </Field>
      {chosen !== undefined &&
        known.map(({ id, name }) => (
          <Field key={id} label={name} inline>
            {(control) => (
              <input
                {...control}
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            )}
          </Field>
        ))}
      {known.length === 0 && <p>The catalogue has none yet.</p>}
    </fieldset>
  );
}
