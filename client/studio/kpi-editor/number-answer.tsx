import { useState } from "react";
import { tidy } from "../../../shared/units/tidy.ts";
import { Field } from "../../ui/field.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** A number, what was typed in its place, or nothing. */
  readonly value: unknown;
  /** How much of what is typed makes 1: 100 where percents are typed and a fraction is kept. */
  readonly scale?: number;
  readonly onChange: (value: number | string | undefined) => void;
}

/** A number as it is typed; what is none is kept as it is, so that it can be said what is wrong with it. */
export function NumberAnswer({ label, hint, error, value, scale = 1, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const shown =
    typeof value === "number" ? String(tidy(value * scale)) : typeof value === "string" ? value : "";
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shown}
          onChange={({ target }) => {
            const text = target.value.trim();
            const number = Number(text);
            setTyped(target.value);
            if (text === "") onChange(undefined);
            else onChange(Number.isFinite(number) ? tidy(number / scale) : target.value);
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}
