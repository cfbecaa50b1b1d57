import { Field } from "../../ui/field.tsx";
import { countedIn } from "./counted-in.ts";
import { textOf } from "./draft.ts";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";
import { NumberAnswer } from "./number-answer.tsx";

interface Props {
  readonly index: number;
  /** The step of the plan as it is typed. */
  readonly step: object;
  readonly isOnly: boolean;
  readonly onChange: (step: object) => void;
  readonly onRemove: () => void;
}

/** One step of a target's plan: from when on, and the value or range to reach. */
export function LevelFields({ index, step, isOnly, onChange, onRemove }: Props) {
  const { draft, errorAt } = useForm();
  const { scale, word } = countedIn(draft.measure);
  const value = field(step, "value");
  const bounds: readonly unknown[] = Array.isArray(value) ? value : [];
  const at = `target.plan.${index}`;
  const error = errorAt(`${at}.value`) ?? errorAt(`${at}.value.0`) ?? errorAt(`${at}.value.1`);
  const put = (next: unknown) => onChange(withField(step, "value", next) ?? {});
  const bound = (place: 0 | 1, label: string) => (
    <NumberAnswer
      label={label}
      hint={word}
      scale={scale}
      value={bounds[place]}
      error={place === 0 ? error : undefined}
      onChange={(next) => put(place === 0 ? [next, bounds[1]] : [bounds[0], next])}
    />
  );
  return (
    <div className={styles.level}>
      <Field label="From" error={errorAt(`${at}.from`)}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={textOf(field(step, "from"))}
            onChange={({ target }) => onChange({ ...step, from: target.value })}
          />
        )}
      </Field>
      {draft.direction === "range" ? (
        <>
          {bound(0, "Not below")}
          {bound(1, "Not above")}
        </>
      ) : (
        <NumberAnswer label="Value" hint={word} scale={scale} value={value} error={error} onChange={put} />
      )}
      <button type="button" onClick={onRemove}>
        Remove<span className={styles.hidden}>{isOnly ? " the target" : ` target ${index + 1}`}</span>
      </button>
    </div>
  );
}
