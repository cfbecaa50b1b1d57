import { type SubmitEvent, useState } from "react";
import type { Board } from "../../shared/board/board.ts";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import { saveBoard } from "../api/boards.ts";
import { Failure } from "../pages/admin/failure.tsx";
import { Answers, Dialog } from "../ui/dialog.tsx";
import { isNamed, nameBoard, NameFields } from "./name-fields.tsx";
import { useBoardAction } from "./use-board-action.ts";
import styles from "./studio.module.css";

interface Props {
  readonly title: string;
  /** The tiles of the copy, and the name that its own is made of. */
  readonly board: () => Promise<Pick<Board, "name" | "tiles">>;
  readonly name: string;
  readonly known: readonly BoardListing[];
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** Saves tiles as a new board, under a name that is asked for. */
export function CopyDialog({ title, board, name, known, onSaved, onClose }: Props) {
  const [naming, setNaming] = useState(() => nameBoard(`${name} (copy)`, known));
  const { act, busy, failure } = useBoardAction(
    async () => saveBoard({ id: naming.id, name: naming.name, tiles: (await board()).tiles }),
    ({ id }) => onSaved(id),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act(undefined);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <NameFields naming={naming} known={known} onChange={setNaming} />
        <Failure of={failure} />
        <Answers>
          <button type="submit" className={styles.main} disabled={busy || !isNamed(naming, known)}>
            Save the copy
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </Answers>
      </form>
    </Dialog>
  );
}
