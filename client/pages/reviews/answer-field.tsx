import { useId } from "react";
import type { ReviewDraft } from "./review-draft.ts";
import styles from "./review-form.module.css";
import { type Question, QUESTION_WORDS } from "./words.ts";

type Answer = ReviewDraft["answers"][Question];

interface Props {
  readonly question: Question;
  readonly answer: Answer;
  readonly error: string | undefined;
  readonly onChange: (answer: Answer) => void;
}

/** A question with yes, no and room for a note. */
export function AnswerField({ question, answer, error, onChange }: Props) {
  const id = useId();
  const [word, sentence] = QUESTION_WORDS[question];
  const fault = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset className={styles.answer}>
      <legend>
        <strong>{word}</strong> {sentence}
      </legend>
      <div className={styles.choice}>
        {([true, false] as const).map((yes) => (
          <label key={String(yes)}>
            <input
              type="radio"
              name={id}
              checked={answer.yes === yes}
              aria-invalid={error !== undefined || undefined}
              aria-describedby={fault}
              onChange={() => onChange({ ...answer, yes })}
            />
            {yes ? "Yes" : "No"}
          </label>
        ))}
        <input
          type="text"
          className={styles.noteField}
          aria-label={`Note on ${word}`}
          placeholder="Note"
          maxLength={2000}
          value={answer.note}
          onChange={(event) => onChange({ ...answer, note: event.target.value })}
        />
      </div>
      {error !== undefined && (
        <p id={fault} className={styles.faults}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
