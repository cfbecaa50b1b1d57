import { COMMANDS, type Command, sayKeys } from "./commands.ts";
import type { Edit, EditEvent } from "./edit.ts";
import styles from "./studio.module.css";

interface Props {
  readonly edit: Edit;
  readonly changed: boolean;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly dispatch: (event: EditEvent) => void;
  readonly onSave: () => void;
  /** Absent for who may not make boards. */
  readonly onCopy: (() => void) | undefined;
}

const keysOf = (command: Command): string => COMMANDS[command].keys.map(sayKeys).join(", ");

/** Undo, redo, save and copy. */
export function HistoryButtons({ edit, changed, mayEdit, busy, dispatch, onSave, onCopy }: Props) {
  return (
    <span className={styles.actions}>
      {mayEdit && (
        <>
          <button
            type="button"
            title={keysOf("undo")}
            disabled={edit.past.length === 0}
            onClick={() => dispatch({ kind: "undo" })}
          >
            Undo
          </button>
          <button
            type="button"
            title={keysOf("redo")}
            disabled={edit.future.length === 0}
            onClick={() => dispatch({ kind: "redo" })}
          >
            Redo
          </button>
        </>
      )}
      {onCopy && (
        <button type="button" onClick={onCopy}>
          Save a copy …
        </button>
      )}
      {mayEdit && (
        <button
          type="button"
          className={styles.main}
          title={keysOf("save")}
          disabled={busy || !changed}
          onClick={onSave}
        >
          Save
        </button>
      )}
    </span>
  );
}
