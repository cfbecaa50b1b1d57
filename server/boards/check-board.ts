import { type Board, boardSchema, MOST_TILES, type Tile, tileSchema } from "../../shared/board/board.ts";
import { tileOf } from "../../shared/board/tile-of.ts";
import { checkTiles, type Named } from "../../shared/catalogue/checks.ts";
import type { ProblemDetail } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { explain, NO_MESSAGE } from "../../shared/catalogue/explain.ts";
import { field } from "../lib/field.ts";

/** Nobody corrects more at once. */
const MOST_TOLD = 100;

/** Reads a board that is to have that id, and checks it against the catalogue; all errors at once. */
export function checkBoard(
  id: string,
  value: unknown,
  catalogue: Named,
): Result<Board, readonly ProblemDetail[]> {
  const parsed = boardSchema.safeParse(value, { reportInput: true, error: () => NO_MESSAGE });
  const unfit = parsed.success ? [] : parsed.error.issues.flatMap(explain);
  const tiles = parsed.success ? parsed.data.tiles : soundTiles(value);
  const errors = [
    ...unfit.map((error) => ({ ...error, code: "invalid" })),
    ...otherId(id, value),
    ...checkTiles({ tiles }, catalogue).map((error) => ({ ...error, code: "not-found" })),
  ];
  if (parsed.success && errors.length === 0) return ok(parsed.data);
  return fail(
    errors.slice(0, MOST_TOLD).map(({ path, code, detail }) => ({ path: path.join("."), code, detail })),
  );
}

function otherId(id: string, value: unknown) {
  const own = field(value, "id");
  if (typeof own !== "string" || own === id) return [];
  const detail = `the address says '${id}': give the board this id, or save it at its own address`;
  return [{ path: ["id"], code: "other-id", detail }];
}

/** The tiles as far as they can be judged: in the place of an unsound one stands one that refers to nothing. */
function soundTiles(value: unknown): Tile[] {
  const tiles = field(value, "tiles");
  if (!Array.isArray(tiles)) return [];
  return tiles.slice(0, MOST_TILES).map((tile) => {
    const sound = tileSchema.safeParse(tile);
    return sound.success ? sound.data : tileOf({ widget: "" });
  });
}
