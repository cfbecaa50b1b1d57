import { deleteKpi } from "../../api/kpi-editing.ts";
import { Failure } from "../../pages/admin/failure.tsx";
import { Answers, Dialog } from "../../ui/dialog.tsx";
import styles from "../studio.module.css";
import { useKpiAction } from "./use-kpi-action.ts";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a KPI is gone for everybody; says what refers to it where that forbids it. */
export function DeleteKpiDialog({ id, name, version, onDeleted, onClose }: Props) {
  const { act, busy, failure } = useKpiAction(() => deleteKpi(id, version), onDeleted);
  const users = [...new Set(failure?.code === "in-use" ? failure.errors.map(({ detail }) => detail) : [])];
  return (
    <Dialog title={`Delete “${name}”?`} onClose={onClose}>
      <p className={styles.said}>
        It is gone for everybody, and no more facts are taken for it. Those there are stay stored: whoever
        makes a KPI with the id <code>{id}</code> again sees them again.
      </p>
      <div className={styles.form}>
        <Failure of={failure} />
      </div>
      {users.length > 1 && (
        <ul className={styles.mistakes}>
          {users.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <Answers>
        <button type="button" className={styles.danger} disabled={busy} onClick={act}>
          Delete the KPI
        </button>
        <button type="button" autoFocus onClick={onClose}>
          Keep it
        </button>
      </Answers>
    </Dialog>
  );
}
