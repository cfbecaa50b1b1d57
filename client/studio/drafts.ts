import * as z from "zod/mini";
import { type Board, boardSchema } from "../../shared/board/board.ts";
import { forgetKept, readKept, writeKept } from "../lib/kept.ts";

/** What was not saved when the page was left, and the version that it is based on. */
interface Draft {
  readonly board: Board;
  readonly version: number | undefined;
}

const draftSchema = z.object({ board: boardSchema, version: z.optional(z.number()) });

// An id has no slash: no board's name begins with that of another.
const nameOf = (id: string): string => `studio/${id}/draft`;

/** The draft of a board that this browser keeps; none when it cannot be understood any more. */
export function readDraft(id: string): Draft | undefined {
  const draft = draftSchema.safeParse(readKept(nameOf(id)));
  return draft.success && draft.data.board.id === id
    ? { board: draft.data.board, version: draft.data.version }
    : undefined;
}

/** Keeps a draft, unless it is in the middle of a change that would be refused: then what was kept before stays. */
export function keepDraft({ board, version }: Draft): void {
  if (!boardSchema.safeParse(board).success) return;
  writeKept(nameOf(board.id), { board, ...(version !== undefined && { version }) });
}

export const forgetDraft = (id: string): void => forgetKept(nameOf(id));
