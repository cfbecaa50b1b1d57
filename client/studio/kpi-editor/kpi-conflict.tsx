import type { VersionView } from "../../../shared/protocol/kpi-editing.ts";
import { useCompany } from "../../pages/company.tsx";
import { Message } from "../../ui/message.tsx";
import styles from "../studio.module.css";

interface Props {
  /** What somebody else did, as soon as it is known; without content they deleted it. */
  readonly theirs: VersionView<unknown> | undefined;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody else has saved the KPI in the meantime: whose work stays is for people to say. */
export function KpiConflict({ theirs, onTake, onKeep }: Props) {
  const { dates } = useCompany();
  const said = theirs
    ? `“${theirs.savedBy}” ${theirs.content === undefined ? "deleted" : "saved"} this KPI ${dates.instant(theirs.savedAt)}, after you had opened it. Your changes are not saved.`
    : "Somebody else has changed this KPI after you had opened it. Your changes are not saved.";
  return (
    <Message kind="error" title={said}>
      <div className={styles.actions}>
        <button type="button" onClick={onTake}>
          Load theirs, drop mine
        </button>
        <button type="button" onClick={onKeep}>
          Keep mine, and look at both before saving
        </button>
      </div>
    </Message>
  );
}
