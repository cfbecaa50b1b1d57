import { type Board, boardSchema } from "../../shared/board/board.ts";
import type { ProblemDetail } from "../../shared/problem/problem.ts";

/** What is wrong with a board, by the field that it is about: `name`, `tiles.3.kpi`, `tiles.3.settings.periods`. */
export type FieldErrors = ReadonlyMap<string, string>;

export const NO_ERRORS: FieldErrors = new Map();

/** Errors as the server tells them; `board.tiles[3].kpi` is the field `tiles.3.kpi`. */
export function fieldErrors(errors: readonly ProblemDetail[]): FieldErrors {
  return new Map(errors.map(({ path, detail }) => [fieldOf(path ?? ""), detail]));
}

const fieldOf = (path: string): string =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .join(".")
    .replace(/^board\./, "");

/** What would be refused, before it is sent. */
export function mistakesIn(board: Board): FieldErrors {
  const parsed = boardSchema.safeParse(board);
  if (parsed.success) return NO_ERRORS;
  return new Map(parsed.error.issues.map(({ path, message }) => [path.join("."), message]));
}

/** The errors of one tile, by its own fields. */
export function errorsOfTile(errors: FieldErrors, index: number): FieldErrors {
  const prefix = `tiles.${index}.`;
  return new Map(
    [...errors].flatMap(([path, detail]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), detail] as const] : [],
    ),
  );
}
