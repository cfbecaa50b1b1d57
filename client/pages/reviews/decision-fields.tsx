import { inUse } from "../../../shared/kpi/in-use.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { useCompany } from "../company.tsx";
import { typedIn } from "./read-level.ts";
import { PARTS, type ReviewDraft, type Wrong } from "./review-draft.ts";
import styles from "./review-form.module.css";
import { DECISION_WORDS, PART_WORDS } from "./words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly draft: ReviewDraft;
  readonly wrong: Wrong;
  readonly onChange: (part: Partial<ReviewDraft>) => void;
}

/** What is decided, why, and exactly what is to be changed. */
export function DecisionFields(props: Props) {
  const { kpi, draft, wrong, onChange } = props;
  const kinds = Object.entries(DECISION_WORDS) as [keyof typeof DECISION_WORDS, string][];
  return (
    <>
      <Field label="Decision" error={wrong.kind}>
        {(control) => (
          <select
            {...control}
            value={draft.kind}
            onChange={(event) =>
              onChange({ kind: kinds.find(([kind]) => kind === event.target.value)?.[0] ?? "" })
            }
          >
            <option value="">Choose …</option>
            {kinds.map(([kind, words]) => (
              <option key={kind} value={kind}>
                {kind === "change-tier" ? `${words} to ${kpi.tier === 1 ? 2 : 1}` : words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === "change-target" && <TargetFields {...props} />}
      {draft.kind === "change-definition" && <PartFields {...props} />}
      {draft.kind === "retire" && <RetireFields {...props} />}
      {draft.kind !== "" && (
        <Field label="Why" error={wrong.text}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={2000}
              value={draft.text}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function TargetFields({ kpi, draft, wrong, onChange }: Props) {
  const range = kpi.direction === "range";
  const number = (control: FieldControl, which: "low" | "high") => (
    <input
      {...control}
      inputMode="decimal"
      value={draft[which]}
      onChange={(event) => onChange({ [which]: event.target.value })}
    />
  );
  return (
    <div className={styles.pair}>
      <Field
        label={range ? "At least" : "New target"}
        hint={`For a ${kpi.period}, ${typedIn(kpi)}`}
        error={wrong.value}
      >
        {(control) => number(control, "low")}
      </Field>
      {range && (
        <Field label="At most" error={wrong.value}>
          {(control) => number(control, "high")}
        </Field>
      )}
      <DayField label="From" draft={draft} wrong={wrong} onChange={onChange} />
    </div>
  );
}

function PartFields({ draft, wrong, onChange }: Props) {
  return (
    <>
      {PARTS.map((part, index) => (
        <Field key={part} label={PART_WORDS[part]} error={index === 0 ? wrong.parts : undefined}>
          {(control) => (
            <textarea
              {...control}
              rows={part === "name" || part === "owner" ? 1 : 2}
              maxLength={part === "name" || part === "owner" ? 200 : 2000}
              value={draft.parts[part]}
              onChange={(event) => onChange({ parts: { ...draft.parts, [part]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function RetireFields({ kpi, draft, wrong, onChange }: Props) {
  const { kpis } = useCompany();
  return (
    <div className={styles.pair}>
      <DayField label="On" draft={draft} wrong={wrong} onChange={onChange} />
      <Field label="Its place is taken by">
        {(control) => (
          <select
            {...control}
            value={draft.supersededBy}
            onChange={(event) => onChange({ supersededBy: event.target.value })}
          >
            <option value="">No other KPI</option>
            {inUse(kpis)
              .filter(({ id }) => id !== kpi.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function DayField({ label, draft, wrong, onChange }: Omit<Props, "kpi"> & { readonly label: string }) {
  return (
    <Field label={label} error={wrong.from}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={draft.from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
      )}
    </Field>
  );
}
