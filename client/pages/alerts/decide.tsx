import { useState } from "react";
import { Field } from "../../ui/field.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import styles from "./alert-form.module.css";
import { snoozeChoices } from "./snooze-choices.ts";

interface Props {
  /** Well again before anybody saw it: it can be seen, but not put off. */
  readonly isOver: boolean;
  readonly busy: boolean;
  readonly onAcknowledge: () => void;
  /** Until that instant, ISO 8601. */
  readonly onSnooze: (until: string) => void;
}

/** The two decisions about an episode. */
export function Decide({ isOver, busy, onAcknowledge, onSnooze }: Props) {
  const { calendar, times } = useCompany();
  const now = useNow();
  const [picked, setPicked] = useState(0);
  const choices = snoozeChoices(calendar, now);
  const choice = choices[picked] ?? choices[0];
  return (
    <>
      <button type="button" className={styles.main} disabled={busy} onClick={onAcknowledge}>
        {isOver ? "I have seen it" : "Acknowledge"}
      </button>
      {!isOver && choice && (
        <div className={styles.line}>
          <Field label="Put it off">
            {(control) => (
              <select {...control} value={picked} onChange={(event) => setPicked(Number(event.target.value))}>
                {choices.map(({ label, until }, index) => (
                  <option key={label} value={index}>
                    {label} ({times.asOf(until, now)})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="button" disabled={busy} onClick={() => onSnooze(calendar.iso(choice.until))}>
            Put off
          </button>
        </div>
      )}
    </>
  );
}
