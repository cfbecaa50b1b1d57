import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import type { VersionView } from "../../../shared/protocol/kpi-editing.ts";
import { saveKpi } from "../../api/kpi-editing.ts";
import { Failure } from "../../pages/admin/failure.tsx";
import { useCompany } from "../../pages/company.tsx";
import { Message } from "../../ui/message.tsx";
import studio from "../studio.module.css";
import { textOf } from "./draft.ts";
import { FormContext } from "./form.tsx";
import { KpiConflict } from "./kpi-conflict.tsx";
import styles from "./kpi-editor.module.css";
import { byPlace, countBySteps, mistakesIn, NO_MISTAKES } from "./mistakes.ts";
import { StepFields } from "./step-fields.tsx";
import { StepList } from "./step-list.tsx";
import { StepPanel } from "./step-panel.tsx";
import { STEPS, type StepId, stepOf } from "./steps.ts";
import { useKpiAction } from "./use-kpi-action.ts";
import type { Given, KpiSession } from "./use-kpi-session.ts";

interface Props {
  readonly session: KpiSession;
  /** Whether saving it would make a difference. */
  readonly isWorthSaving: boolean;
  readonly step: StepId;
  /** The newest that the server has, and who did that. */
  readonly given: Given;
  readonly newest?: VersionView<Kpi> | undefined;
  readonly onStep: (step: StepId) => void;
}

/** The questions of a good KPI, one after the other, up to looking the answers over and saving them. */
export function KpiEditor({ session, isWorthSaving, step, given, newest, onStep }: Props) {
  const company = useCompany();
  const navigate = useNavigate();
  const { draft, base, recalled } = session;
  const isNew = base.version === 0;
  const id = textOf(draft.id);
  const [seen, setSeen] = useState<ReadonlySet<StepId>>(
    () => new Set(isNew && !recalled ? [] : STEPS.map((each) => each.id)),
  );
  const saving = useKpiAction(
    () => saveKpi(id, draft, base.version),
    () => {
      session.forget();
      void navigate({ to: "/kpis/$kpi", params: { kpi: id } });
    },
  );
  const { failure, busy } = saving;
  // What is being saved is there already for a moment: that is no mistake, and nobody else's doing.
  const mistakes = useMemo(
    () => (busy ? NO_MISTAKES : mistakesIn(draft, company, isNew)),
    [busy, draft, company, isNew],
  );
  const isConflict = !busy && (session.overrun || failure?.code === "conflict");
  // Nobody is told at once that all is still to be answered: only of steps that were left, and of all at the end.
  const [left, setLeft] = useState(step);
  if (left !== step) {
    setLeft(step);
    setSeen(new Set([...seen, left]));
  }
  const isTold = (id: StepId): boolean => step === "look" || seen.has(id);
  const told = new Map([...mistakes].filter(([path]) => isTold(stepOf(path)) || isTyped(path, draft)));
  const answered = STEPS.filter(
    ({ id: each, fields }) => isTold(each) && fields.some((field) => draft[field] !== undefined),
  );
  for (const [path, detail] of failure?.code === "kpi-invalid" ? byPlace(failure.errors) : [])
    told.set(path, detail);

  return (
    <FormContext value={{ draft, isNew, errorAt: (path) => told.get(path), set: session.set }}>
      {recalled && (
        <Message
          kind="notice"
          title="These are your answers of before; nobody else sees them until you save."
        >
          <button type="button" onClick={() => session.startOver()}>
            Drop them
          </button>
        </Message>
      )}
      {isConflict && (
        <KpiConflict
          theirs={newest}
          onTake={() => {
            saving.reset();
            session.startOver(given);
          }}
          onKeep={() => {
            saving.reset();
            session.rebase(given);
            onStep("look");
          }}
        />
      )}
      <div className={styles.editor}>
        <StepList
          current={step}
          counts={countBySteps(told)}
          answered={new Set(answered.map((each) => each.id))}
        />
        <StepPanel
          step={step}
          onNext={onStep}
          last={
            <>
              <button
                type="button"
                className={studio.main}
                disabled={busy || mistakes.size > 0 || !isWorthSaving}
                onClick={saving.act}
              >
                {isNew ? "Save the KPI" : `Save as version ${base.version + 1}`}
              </button>
              {!isWorthSaving && !isNew && <span className={styles.said}>Nothing has been changed.</span>}
            </>
          }
        >
          <StepFields step={step} mistakes={mistakes} />
          {!isConflict && <Failure of={failure} />}
        </StepPanel>
      </div>
    </FormContext>
  );
}

/** Of what was typed it is said at once what is wrong with it. */
function isTyped(path: string, draft: KpiSession["draft"]): boolean {
  const [field = ""] = path.split(".");
  return field === "formula" && textOf(draft.formula) !== "";
}
