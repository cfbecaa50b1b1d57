import { type SubmitEvent, useState } from "react";
import { Field } from "../../ui/field.tsx";
import styles from "./alert-form.module.css";

interface Props {
  readonly label: string;
  readonly button: string;
  readonly busy: boolean;
  /** How many characters it takes. */
  readonly most: number;
  /** Several lines. */
  readonly long?: boolean;
  /** Sends what was typed; `then` is called when it was taken, and only then the field is emptied. */
  readonly onSend: (text: string, then: () => void) => void;
}

/** Something to write and send. What was typed stays until the server has taken it. */
export function AlertForm({ label, button, busy, most, long = false, onSend }: Props) {
  const [text, setText] = useState("");
  const [told, setTold] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const said = text.trim();
    setTold(said === "");
    if (said !== "") onSend(said, () => setText(""));
  };
  const shared = {
    maxLength: most,
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
  };
  return (
    <form className={long ? styles.block : styles.line} noValidate onSubmit={submit}>
      <Field label={label} error={told && text.trim() === "" ? "Write something first." : undefined}>
        {(control) =>
          long ? <textarea {...control} {...shared} rows={3} /> : <input {...control} {...shared} />
        }
      </Field>
      <button type="submit" disabled={busy}>
        {button}
      </button>
    </form>
  );
}
