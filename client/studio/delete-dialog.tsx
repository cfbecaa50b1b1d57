import { useQueryClient } from "@tanstack/react-query";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import { boardQuery, deleteBoard } from "../api/boards.ts";
import { Failure } from "../pages/admin/failure.tsx";
import { Answers, Dialog } from "../ui/dialog.tsx";
import { forgetDraft } from "./drafts.ts";
import { useBoardAction } from "./use-board-action.ts";
import styles from "./studio.module.css";

interface Props {
  readonly board: BoardListing;
  readonly onClose: () => void;
}

/** Asks once more before a board is gone for everybody. */
export function DeleteDialog({ board: { id, name }, onClose }: Props) {
  const client = useQueryClient();
  const { act, busy, failure } = useBoardAction(async () => {
    const { version } = await client.query({ ...boardQuery(id), staleTime: 0 });
    // Without one it is not ours any more: somebody else was faster, and the list will say so.
    if (version !== undefined) await deleteBoard(id, version);
    forgetDraft(id);
  }, onClose);
  return (
    <Dialog title={`Delete “${name}”?`} onClose={onClose}>
      <p className={styles.said}>
        It is gone for everybody. Screens that have it in their playlist say so in its place.
      </p>
      <Failure of={failure} />
      <Answers>
        <button type="button" className={styles.danger} disabled={busy} onClick={() => act(undefined)}>
          Delete the board
        </button>
        <button type="button" autoFocus onClick={onClose}>
          Keep it
        </button>
      </Answers>
    </Dialog>
  );
}
