import { type Board, boardSchema } from "../../shared/board/board.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { Clock } from "../lib/clock.ts";
import type { BoardStore, StoredBoard } from "../store/store.ts";

/** A board that was made in the browser, as it was saved last. */
export interface SavedBoard extends StoredBoard {
  readonly board: Board;
}

/** The boards that were made in the browser. */
export interface Boards {
  list(): readonly SavedBoard[];
  get(id: string): SavedBoard | undefined;
  /** Saves a board as the version after `edited`, the one that was changed; without one it must be new. */
  save(board: Board, edited: number | undefined, by: string): Promise<Result<SavedBoard, Problem>>;
  /** Deletes a board if `edited` is its present version. */
  remove(id: string, edited: number, by: string): Promise<Result<void, Problem>>;
}

interface Parts {
  readonly store: BoardStore;
  readonly clock: Clock;
  /** Told after each change with all boards that are there now. */
  readonly onChanged: (boards: readonly Board[]) => void;
  /** Told of a board that an earlier version wrote and this one cannot read; it is kept as it is. */
  readonly onUnreadable: (id: string) => void;
}

/** A version as it is known here: without a board it was deleted, or cannot be read. */
interface Version extends StoredBoard {
  readonly board?: Board;
}

/** Reads the boards of the store, and keeps them. */
export async function createBoards({ store, clock, onChanged, onUnreadable }: Parts): Promise<Boards> {
  /** The newest of each board. */
  const versions = new Map<string, Version>();

  async function look(): Promise<void> {
    for (const { board, ...version } of await store.boards()) {
      const read = board === undefined ? undefined : boardSchema.safeParse(board);
      if (read?.success === false) onUnreadable(version.id);
      versions.set(version.id, { ...version, ...(read?.success === true && { board: read.data }) });
    }
  }

  const get = (id: string): SavedBoard | undefined => {
    const version = versions.get(id);
    return version && isSaved(version) ? version : undefined;
  };
  const list = (): readonly SavedBoard[] => [...versions.values()].filter(isSaved);

  async function add(
    edited: number | undefined,
    next: Omit<Version, "version" | "savedAt">,
  ): Promise<Result<StoredBoard, Problem>> {
    if (get(next.id)?.version !== edited) return fail(clash(next.id, get(next.id), edited));
    const before = versions.get(next.id)?.version ?? 0;
    const version = { ...next, version: before + 1, savedAt: clock() };
    if (!(await store.addBoard(version))) {
      // Somebody else was faster by less than a write takes.
      await look();
      return fail(clash(next.id, get(next.id), edited));
    }
    versions.set(next.id, version);
    onChanged(list().map(({ board }) => board));
    return ok(version);
  }

  await look();
  return {
    list,
    get,
    async save(board, edited, savedBy) {
      const added = await add(edited, { id: board.id, board, savedBy });
      return added.ok ? ok({ ...added.value, board }) : added;
    },
    async remove(id, edited, savedBy) {
      const added = await add(edited, { id, savedBy });
      return added.ok ? ok(undefined) : added;
    },
  };
}

const isSaved = (version: Version): version is SavedBoard => version.board !== undefined;

/** Why a board cannot follow the version that was edited. */
function clash(id: string, present: SavedBoard | undefined, edited: number | undefined): Problem {
  if (!present) {
    const detail = `There is no board '${id}' made in the browser any more: leave 'version' out to make it anew.`;
    return problem("conflict", detail);
  }
  const { version, savedBy } = present;
  return edited === undefined
    ? problem(
        "exists",
        `There is a board '${id}' already: send the 'version' that you edited (it is ${version} now), or another id.`,
        { version },
      )
    : problem(
        "conflict",
        `The board '${id}' was saved by ${savedBy} meanwhile, as version ${version}: load that one and edit it, or save yours under another id.`,
        { version },
      );
}
