import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { measureSchema } from "../../../../shared/kpi/definition.ts";
import type { KpiPreview } from "../../../../shared/protocol/kpi-editing.ts";
import { kpiPreviewQuery } from "../../../api/kpi-editing.ts";
import { Asked } from "../../../pages/asked.tsx";
import { useCompany } from "../../../pages/company.tsx";
import { sayMissing } from "../../../pages/words.ts";
import { Message } from "../../../ui/message.tsx";
import { textOf } from "../draft.ts";
import { sayField } from "../field-words.ts";
import { useForm } from "../form.tsx";
import styles from "../kpi-editor.module.css";
import type { Mistakes } from "../mistakes.ts";
import { ReadingsTable } from "../readings-table.tsx";
import { STEPS, stepOf } from "../steps.ts";

/** What a KPI would be and do if it were saved as it is (K1). */
export function LookStep({ mistakes }: { readonly mistakes: Mistakes }) {
  const { draft } = useForm();
  const isRight = mistakes.size === 0;
  const preview = useQuery({ ...kpiPreviewQuery(textOf(draft.id), draft), enabled: isRight, retry: false });
  if (!isRight) return <ToPutRight mistakes={mistakes} />;
  return (
    <Asked query={preview} what="what it would do">
      {(data) => <Preview {...data} />}
    </Asked>
  );
}

function ToPutRight({ mistakes }: { readonly mistakes: Mistakes }) {
  return (
    <Message kind="notice" title="It can be saved once this is put right:">
      <ul className={styles.mistakes}>
        {[...mistakes].map(([path, detail]) => {
          const step = stepOf(path);
          return (
            <li key={path}>
              <Link to="." search={(before) => ({ ...before, step })}>
                {STEPS.find(({ id }) => id === step)?.name}
              </Link>
              {`: ${sayField(path)} – ${detail}`}
            </li>
          );
        })}
      </ul>
    </Message>
  );
}

function Preview({ incomplete, unseen, readings, dependents, uses, yaml }: KpiPreview) {
  const { draft } = useForm();
  const { kpis } = useCompany();
  const parsed = measureSchema.safeParse(draft.measure);
  const measures = (id: string) => {
    const was = kpis.find((kpi) => kpi.id === id)?.measure ?? { kind: "number" as const };
    return [was, id === draft.id && parsed.success ? parsed.data : was] as const;
  };
  const others = [...new Map(uses.map((use) => [`${use.kind} ${use.id}`, use])).values()];
  return (
    <>
      {incomplete.length > 0 && (
        <Message
          kind="notice"
          title={`A metric, not yet a KPI: ${sayMissing(incomplete)} ${incomplete.length === 1 ? "is" : "are"} missing.`}
        >
          It can be saved all the same, and is shown as incomplete.
        </Message>
      )}
      {unseen && (
        <Message
          kind="notice"
          title="What it would read can be seen only after saving: its facts are counted anew, and there are too many to do so before."
        />
      )}
      <h3>What it reads, before and after</h3>
      <ReadingsTable
        caption="Readings before and after the change"
        by="period"
        {...{ pairs: readings, measures }}
      />
      {dependents.length > 0 && (
        <>
          <h3>What is computed from it</h3>
          <ReadingsTable
            caption="KPIs that are computed from it, before and after"
            by="kpi"
            {...{ pairs: dependents, measures }}
          />
        </>
      )}
      {others.length > 0 && (
        <p className={styles.said}>
          Also seen in{" "}
          {others.map(({ kind, name }) => `the ${kind === "kpi" ? "KPI" : kind} “${name}”`).join(", ")}.
        </p>
      )}
      <details className={styles.yaml}>
        <summary>As YAML, for a file of the catalogue</summary>
        <pre tabIndex={0} aria-label="The KPI as YAML">
          {yaml}
        </pre>
      </details>
    </>
  );
}
