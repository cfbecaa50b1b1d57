import { useId } from "react";
import styles from "./screens-page.module.css";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "time";
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, type = "text", required = false, onChange }: TextProps) {
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        maxLength={200}
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [low: number, high: number];
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number between two limits; what cannot be one changes nothing. */
export function NumberField({ label, value, limits: [low, high], step = 1, onChange }: NumberProps) {
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={low}
        max={high}
        step={step}
        value={value}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (Number.isFinite(typed)) onChange(Math.min(high, Math.max(low, typed)));
        }}
      />
    </span>
  );
}
