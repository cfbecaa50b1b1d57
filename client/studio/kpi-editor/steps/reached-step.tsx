import { BandFields } from "../band-fields.tsx";
import { BenchmarkFields } from "../benchmark-fields.tsx";
import { useForm } from "../form.tsx";
import { TargetFields } from "../target-fields.tsx";
import { useProposals } from "../use-proposals.ts";
import styles from "../kpi-editor.module.css";

/** Where the KPI comes from, what is to be reached, and how near is near enough (T1, T5, T6, S2). */
export function ReachedStep() {
  const { draft } = useForm();
  const proposals = useProposals(draft);
  return (
    <>
      <BenchmarkFields proposals={proposals} />
      <TargetFields proposals={proposals} />
      <BandFields />
      {draft.points !== undefined && (
        <p className={styles.said}>It is judged by points; those stay as they are and are changed in YAML.</p>
      )}
    </>
  );
}
