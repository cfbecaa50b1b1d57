import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Board } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { boardQuery, saveBoard } from "../api/boards.ts";
import { forgetDraft, keepDraft, readDraft } from "./drafts.ts";
import type { Edit } from "./edit.ts";
import { type FieldErrors, fieldErrors, mistakesIn, NO_ERRORS } from "./field-errors.ts";
import { afterSaving, isChanged, isOverrun, openSession, type Session } from "./session.ts";
import { useBoardAction } from "./use-board-action.ts";

/** A board being edited, kept in this browser until it is saved; `given` is the newest that the server has. */
export function useSession(given: BoardView, mayEdit: boolean, onSaid: (sentence: string) => void) {
  const client = useQueryClient();
  const [draft] = useState(() => (mayEdit ? readDraft(given.id) : undefined));
  const [session, setSession] = useState<Session>(() => openSession(given, draft));
  const [refused, setRefused] = useState<{ readonly board: Board; readonly errors: FieldErrors }>();
  const { edit, saved } = session;
  const changed = isChanged(session);
  const overrun = isOverrun(session, given);

  // Nothing is lost: the newest board is simply what is shown.
  if (overrun && !changed) setSession(openSession(given));

  useEffect(() => {
    if (changed) keepDraft({ board: edit.board, version: saved.version });
    else if (mayEdit) forgetDraft(edit.board.id);
  }, [changed, edit.board, saved.version, mayEdit]);

  const saving = useBoardAction(
    async (board: Board) => ({ board, answer: await saveBoard(board, saved.version) }),
    ({ board, answer }) => {
      setSession((now) => afterSaving(now, board, answer.version));
      onSaid("Saved");
    },
  );
  const { failure } = saving;
  const isConflict = (overrun && changed) || failure?.code === "conflict";

  function save(): void {
    if (!mayEdit || saving.busy) return;
    if (!changed) {
      onSaid("There is nothing to save");
      return;
    }
    const mistakes = mistakesIn(edit.board);
    setRefused(mistakes === NO_ERRORS ? undefined : { board: edit.board, errors: mistakes });
    if (mistakes === NO_ERRORS) saving.act(edit.board);
    else onSaid("Not saved: something is not right yet");
  }

  /** Drops all changes in favour of what the server has now. */
  async function startOver(): Promise<void> {
    const newest = await client.query({ ...boardQuery(given.id), staleTime: 0 });
    saving.reset();
    setRefused(undefined);
    setSession(openSession(newest));
  }

  return {
    edit,
    changed,
    /** Whether the changes are those of an earlier visit. */
    recalled: draft !== undefined && changed && edit.board === draft.board,
    /** Why the changes cannot be saved as they are: what somebody else did meanwhile. */
    conflict: isConflict ? { newer: overrun, sentence: failure?.message ?? "" } : undefined,
    busy: saving.busy,
    failure: isConflict ? undefined : failure,
    errors: refused?.errors ?? (failure ? fieldErrors(failure.errors) : NO_ERRORS),
    setEdit: (next: Edit) => setSession((now) => ({ ...now, edit: next })),
    save,
    startOver: () => void startOver(),
  };
}
