import { type SubmitEvent, useRef, useState } from "react";
import { QUESTIONS } from "../../../shared/kpi/review/questions.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Failure } from "../admin/failure.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { AnswerField } from "./answer-field.tsx";
import { DecisionFields } from "./decision-fields.tsx";
import { emptyDraft, type ReviewDraft, reviewOf, type Wrong, wrongWith } from "./review-draft.ts";
import styles from "./review-form.module.css";
import { useReviewAction } from "./use-review-action.ts";
import { QUESTION_WORDS } from "./words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly onDone: () => void;
}

/** The SMARTER questions and the decision of a review (O2). */
export function ReviewForm({ kpi, unit, onDone }: Props) {
  const { calendar } = useCompany();
  const today = calendar.dayAt(useNow()).date.toString();
  const [draft, setDraft] = useState<ReviewDraft>(() => emptyDraft(kpi, today));
  const [told, setTold] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saving = useReviewAction(kpi.id, onDone);
  const faults = wrongWith(draft, kpi, today);
  const wrong: Wrong = told ? faults : {};
  const change = (part: Partial<ReviewDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTold(true);
    if (Object.keys(faults).length === 0) saving.keep(reviewOf(draft, kpi, unit));
    // Once the faults are drawn, the first of them is where to go on.
    else setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Panel title="What we see">
        <Field label="Day of the review" error={wrong.on}>
          {(control) => (
            <input
              {...control}
              className={styles.date}
              type="date"
              max={today}
              value={draft.on}
              onChange={(event) => change({ on: event.target.value })}
            />
          )}
        </Field>
        {QUESTIONS.map((question) => (
          <AnswerField
            key={question}
            question={question}
            answer={draft.answers[question]}
            error={wrong[question]}
            onChange={(answer) => change({ answers: { ...draft.answers, [question]: answer } })}
          />
        ))}
        {(["evaluate", "reEvaluate"] as const).map((question) => (
          <Field key={question} label={QUESTION_WORDS[question].join(": ")} error={wrong[question]}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={2000}
                value={draft[question]}
                onChange={(event) => change({ [question]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </Panel>
      <Panel title="What we decide">
        <DecisionFields kpi={kpi} draft={draft} wrong={wrong} onChange={change} />
        <p className={styles.note}>
          A review is kept as it is: nobody can change it, and another one corrects it. It changes nothing in
          the catalogue by itself; the KPI's page then says what is to be changed, and where.
        </p>
        <Failure of={saving.failure} />
        {told && Object.keys(faults).length > 0 && (
          <p className={styles.faults} role="status">
            Not kept yet: {Object.keys(faults).length === 1 ? "one answer is" : "some answers are"} missing or
            not right.
          </p>
        )}
        <button type="submit" className={styles.main} disabled={saving.busy}>
          Keep this review
        </button>
      </Panel>
    </form>
  );
}
