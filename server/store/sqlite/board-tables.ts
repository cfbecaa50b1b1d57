import { unixMs } from "../../../shared/units/time.ts";
import type { StoredBoard } from "../store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly board: string | null;
  readonly saved_at: number;
  readonly saved_by: string;
}

/** The table of boards made in the browser. */
export function createBoardTables(database: Connection) {
  const newest = database.prepare(
    `SELECT * FROM board AS this
     WHERE version = (SELECT MAX(version) FROM board WHERE id = this.id) ORDER BY id`,
  );
  const add = database.prepare(
    `INSERT INTO board (id, version, board, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING version`,
  );

  return {
    boards: (): StoredBoard[] =>
      (newest.all() as Row[]).map((row) => ({
        id: row.id,
        version: row.version,
        ...(row.board !== null && { board: JSON.parse(row.board) as unknown }),
        savedAt: unixMs(row.saved_at),
        savedBy: row.saved_by,
      })),
    addBoard({ id, version, board, savedAt, savedBy }: StoredBoard): boolean {
      const content = board === undefined ? null : JSON.stringify(board);
      return add.get(id, version, content, savedAt, savedBy) !== undefined;
    },
  };
}
