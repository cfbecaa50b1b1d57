import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

/** What a control takes so that its label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

interface Props {
  readonly label: string;
  /** What it is for, or what would be right. */
  readonly hint?: string | undefined;
  /** What is wrong with what it holds. */
  readonly error?: string | undefined;
  /** Beside its label instead of under it: for what is ticked. */
  readonly inline?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control of a form with all that is said about it. */
export function Field({ label, hint, error, inline = false, children }: Props) {
  const id = useId();
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(
    Boolean,
  );
  const control = {
    id,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": error !== undefined || undefined,
  };
  return (
    <div className={styles.field}>
      {inline ? (
        <span className={styles.inline}>
          {children(control)}
          <label htmlFor={id}>{label}</label>
        </span>
      ) : (
        <>
          <label htmlFor={id}>{label}</label>
          {children(control)}
        </>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
