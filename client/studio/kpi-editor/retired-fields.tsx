import { useQuery } from "@tanstack/react-query";
import type { Decision } from "../../../shared/kpi/review/decision.ts";
import { reviewStandingsQuery } from "../../api/reviews.ts";
import { useCompany } from "../../pages/company.tsx";
import { Field } from "../../ui/field.tsx";
import { textOf } from "./draft.ts";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";

/** What a decision to retire a KPI makes of its definition. */
const asRetired = ({ on, text, supersededBy }: Extract<Decision, { readonly kind: "retire" }>) => ({
  on,
  reason: text,
  ...(supersededBy !== undefined && { supersededBy }),
});

/** That the KPI is not followed any more: since when, why, and what took its place (O2). */
export function RetiredFields() {
  const { draft, errorAt, set } = useForm();
  const { kpis } = useCompany();
  const { retired } = draft;
  const { data: standings } = useQuery(reviewStandingsQuery);
  const decision = standings?.find(({ kpi }) => kpi === draft.id)?.last?.decision;
  const decided = decision?.kind === "retire" ? asRetired(decision) : undefined;
  const put = (name: string, value: string) =>
    set("retired", withField(retired, name, value === "" ? undefined : value) ?? {});
  const part = (name: string) => ({
    value: textOf(field(retired, name)),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => put(name, target.value),
  });
  return (
    <div className={styles.part}>
      <Field
        label="Retired: it is not followed any more"
        inline
        hint="Its page, its history and its reviews stay; facts for it are still taken."
        error={errorAt("retired")}
      >
        {(control) => (
          <input
            {...control}
            type="checkbox"
            checked={retired !== undefined}
            onChange={({ target }) => set("retired", target.checked ? {} : undefined)}
          />
        )}
      </Field>
      {decided && retired === undefined && (
        <p className={styles.said}>
          The last review decided to retire it: {decided.reason}{" "}
          <button type="button" onClick={() => set("retired", decided)}>
            Take what was decided
          </button>
        </p>
      )}
      {retired !== undefined && (
        <>
          <Field label="Since" error={errorAt("retired.on")}>
            {(control) => <input {...control} {...part("on")} type="date" />}
          </Field>
          <Field label="Why it was retired" error={errorAt("retired.reason")}>
            {(control) => <textarea {...control} {...part("reason")} rows={2} />}
          </Field>
          <Field label="Its place was taken by" error={errorAt("retired.supersededBy")}>
            {(control) => (
              <select {...control} {...part("supersededBy")}>
                <option value="">No other KPI</option>
                {kpis
                  .filter(({ id }) => id !== draft.id)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        </>
      )}
    </div>
  );
}
