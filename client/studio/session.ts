import type { Board } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { type Edit, startEdit } from "./edit.ts";
import type { readDraft } from "./drafts.ts";

/** A board in the editor: as it was saved, and what has become of it since. */
export interface Session {
  readonly saved: { readonly board: Board; readonly version: number | undefined };
  readonly edit: Edit;
}

const boardOf = ({ id, name, tiles }: Board): Board => ({ id, name, tiles });

/** Begins with a board as the server has it, or with what this browser has kept of earlier changes to it. */
export function openSession(given: BoardView, draft?: ReturnType<typeof readDraft>): Session {
  const board = boardOf(given);
  return {
    saved: { board, version: draft ? draft.version : given.version },
    edit: startEdit(draft?.board ?? board),
  };
}

const isSame = (a: Board, b: Board): boolean =>
  a === b || JSON.stringify(boardOf(a)) === JSON.stringify(boardOf(b));

/** Whether there is something that nobody else sees yet. */
export const isChanged = ({ saved, edit }: Session): boolean => !isSame(saved.board, edit.board);

/** Whether the server has a board that is newer than the one that the changes are based on. */
export const isOverrun = ({ saved }: Session, given: BoardView): boolean =>
  given.version === undefined || saved.version === undefined
    ? !isSame(saved.board, given)
    : given.version > saved.version;

/** After the board was saved as that version; more may have been changed since it was sent. */
export const afterSaving = (session: Session, board: Board, version: number | undefined): Session => ({
  ...session,
  saved: { board, version },
});
