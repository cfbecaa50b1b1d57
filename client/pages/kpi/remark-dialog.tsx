import { type SubmitEvent, useState } from "react";
import type { AnnotationView, KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { addAnnotation, deleteAnnotation, saveAnnotation } from "../../api/annotations.ts";
import { Answers, Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Failure } from "../admin/failure.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { type About, annotationOf, draftOf, type RemarkDraft, wrongWith } from "./remark-draft.ts";
import styles from "./remarks.module.css";
import { useAnnotationAction } from "./use-annotation-action.ts";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  /** The remark that is to be changed; absent for a new one. */
  readonly annotation: AnnotationView | undefined;
  readonly onClose: () => void;
}

/** Asks for a remark: its days, its words, what it is about, and whether its days can be compared. */
export function RemarkDialog({ kpi, unit, annotation, onClose }: Props) {
  const { calendar } = useCompany();
  const today = calendar.dayAt(useNow()).date.toString();
  const subject = { kpi: kpi.id, unit, before: annotation };
  const [draft, setDraft] = useState<RemarkDraft>(() => draftOf(subject, today));
  const [told, setTold] = useState(false);
  const { id, version } = annotation ?? {};
  const saving = useAnnotationAction(() => {
    const said = annotationOf(draft, subject);
    return id === undefined || version === undefined
      ? addAnnotation(said)
      : saveAnnotation(id, version, said);
  }, onClose);
  const wrong = wrongWith(draft);
  const change = (part: Partial<RemarkDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTold(true);
    if (Object.keys(wrong).length === 0) saving.act();
  };
  const errorOf = (field: keyof typeof wrong): string | undefined => (told ? wrong[field] : undefined);

  return (
    <Dialog title={annotation ? "Change the remark" : "Add a remark"} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field label="What happened" error={errorOf("text")}>
          {(control) => (
            <input
              {...control}
              maxLength={200}
              autoFocus
              value={draft.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.dates}>
          <Field label="First day" error={errorOf("from")}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={draft.from}
                onChange={(event) => change({ from: event.target.value })}
              />
            )}
          </Field>
          <Field label="Last day" hint="Empty for one day" error={errorOf("to")}>
            {(control) => (
              <input
                {...control}
                type="date"
                min={draft.from}
                value={draft.to}
                onChange={(event) => change({ to: event.target.value })}
              />
            )}
          </Field>
        </div>
        <AboutField kpi={kpi} unit={unit} about={draft.about} kept={annotation} onChange={change} />
        <Field
          inline
          label="Not comparable"
          hint="Months that touch these days are left out of the benchmark, at once."
        >
          {(control) => (
            <input
              {...control}
              type="checkbox"
              checked={draft.notComparable}
              onChange={(event) => change({ notComparable: event.target.checked })}
            />
          )}
        </Field>
        <Failure of={saving.failure} />
        <Answers>
          <button type="submit" className={styles.main} disabled={saving.busy}>
            {annotation ? "Save the remark" : "Add the remark"}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          {id !== undefined && version !== undefined && (
            <DeleteButton id={id} version={version} onDone={onClose} />
          )}
        </Answers>
      </form>
    </Dialog>
  );
}

interface AboutProps {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly about: About;
  /** What is changed: it may be about something that the page does not show. */
  readonly kept: AnnotationView | undefined;
  readonly onChange: (part: Pick<RemarkDraft, "about">) => void;
}

function AboutField({ kpi, unit, about, kept, onChange }: AboutProps) {
  const { nameOf } = useCompany();
  const choices: readonly (readonly [About, string])[] = [
    ["kpi", `${kpi.name}, in all units`],
    ["kpi-here", `${kpi.name}, in ${nameOf(unit)} and below`],
    ["unit", `All KPIs, in ${nameOf(unit)} and below`],
    ...(kept ? [["kept", "As it is"] as const] : []),
  ];
  return (
    <Field label="About">
      {(control) => (
        <select
          {...control}
          value={about}
          onChange={(event) => {
            const picked = choices.find(([name]) => name === event.target.value);
            if (picked) onChange({ about: picked[0] });
          }}
        >
          {choices.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DeleteProps {
  readonly id: string;
  readonly version: number;
  readonly onDone: () => void;
}

/** Deletes with a second press: every version stays in the store, but nobody sees it there. */
function DeleteButton({ id, version, onDone }: DeleteProps) {
  const [sure, setSure] = useState(false);
  const { act, busy, failure } = useAnnotationAction(() => deleteAnnotation(id, version), onDone);
  return (
    <>
      <button
        type="button"
        className={styles.danger}
        disabled={busy}
        onClick={() => (sure ? act() : setSure(true))}
      >
        {sure ? "Delete it for everybody" : "Delete …"}
      </button>
      <Failure of={failure} />
    </>
  );
}
