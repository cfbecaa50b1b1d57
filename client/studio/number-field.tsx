import { useState } from "react";
import { Field } from "../ui/field.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [low: number, high: number];
  /** Of which it is a multiple when arrows change it; a step of 1 takes whole numbers only. */
  readonly step?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A number between two limits. What is typed stays as it is typed; only what is right is taken. */
export function NumberField({ label, value, limits: [low, high], step = 1, hint, error, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const isWhole = step === 1;
  const isRight = (text: string): boolean => {
    const number = text.trim() === "" ? NaN : Number(text);
    return number >= low && number <= high && (!isWhole || Number.isInteger(number));
  };
  const mistake =
    typed === undefined || isRight(typed)
      ? undefined
      : `a ${isWhole ? "whole " : ""}number from ${low} to ${high}`;
  return (
    <Field label={label} hint={hint} error={mistake ?? error}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={low}
          max={high}
          step={step}
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
