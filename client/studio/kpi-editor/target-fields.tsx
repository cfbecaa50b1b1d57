import { useCompany } from "../../pages/company.tsx";
import { deviceNow } from "../../lib/clock.ts";
import { Field } from "../../ui/field.tsx";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";
import { LevelFields } from "./level-fields.tsx";
import { sayTargetProposal } from "./say-proposal.ts";
import { dateOf, periodOf, planOf } from "./target-plan-of.ts";
import type { Proposals } from "./use-proposals.ts";
import { useSayValue } from "./use-say-value.ts";

const PACES = [
  { value: "", label: "With time" },
  { value: "business-days", label: "With business days" },
] as const;

/** What is to be reached, from when on (T1), with what the past speaks for (T6). */
export function TargetFields({ proposals }: { readonly proposals: Proposals }) {
  const { draft, errorAt, set } = useForm();
  const { calendar } = useCompany();
  const say = useSayValue();
  const { target } = draft;
  const plan = planOf(target);
  const put = (steps: readonly object[]) =>
    set("target", withField(target, "plan", steps.length === 0 ? undefined : steps));
  const today = dateOf(calendar, periodOf(calendar, draft.period, deviceNow()));
  const others = (["periods", "units", "sumOfUnits"] as const).filter(
    (name) => field(target, name) !== undefined,
  );
  // Only what adds up over a period is expected to have grown by now (T3).
  const grows = draft.aggregate === "sum" || draft.aggregate === "count" || draft.formula !== undefined;
  const proposal = proposals.state === "known" ? proposals.target : undefined;
  return (
    <fieldset className={styles.group}>
      <legend>Target: what is to be reached</legend>
      {proposal && (
        <p className={styles.said}>
          {sayTargetProposal(proposal, say)}{" "}
          {proposal.kind === "value" && (
            <button
              type="button"
              onClick={() =>
                put([
                  ...plan.filter((step) => field(step, "from") !== today),
                  { from: today, value: proposal.value },
                ])
              }
            >
              Take {say(proposal.value)}
            </button>
          )}
        </p>
      )}
      {plan.map((step, index) => (
        <LevelFields
          key={index}
          index={index}
          step={step}
          isOnly={plan.length === 1}
          onChange={(next) => put(plan.map((own, place) => (place === index ? next : own)))}
          onRemove={() => put(plan.filter((_, place) => place !== index))}
        />
      ))}
      <button type="button" onClick={() => put([...plan, { from: today }])}>
        {plan.length === 0 ? "Set a target" : "Another from a later day"}
      </button>
      {errorAt("target") !== undefined && <p className={styles.wrong}>{errorAt("target")}</p>}
      {target !== undefined && grows && (
        <Field label="Expected to grow" hint="For sums and counts, while a period is running.">
          {(control) => (
            <select
              {...control}
              value={field(target, "pace") === "business-days" ? "business-days" : ""}
              onChange={({ target: { value } }) =>
                set("target", withField(target, "pace", value === "" ? undefined : value))
              }
            >
              {PACES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {others.length > 0 && (
        <p className={styles.said}>
          Its targets for single periods or units ({others.join(", ")}) stay as they are; they are changed in
          YAML.
        </p>
      )}
    </fieldset>
  );
}
