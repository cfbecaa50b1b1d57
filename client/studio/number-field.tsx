import { useState } from "react";
import { Field } from "../ui/field.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [low: number, high: number];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A whole number between two limits. What is typed stays as it is typed; only what is right is taken. */
export function WholeField({ label, value, limits: [low, high], hint, error, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const isRight = (text: string): boolean =>
    /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;
  const mistake = typed === undefined || isRight(typed) ? undefined : `a whole number from ${low} to ${high}`;
  return (
    <Field label={label} hint={hint} error={mistake ?? error}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={low}
          max={high}
          step={1}
          value={typed ?? String(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            if (isRight(target.value)) onChange(Number(target.value));
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}
