import type { Board } from "../../shared/board/board.ts";
import { checkBoards, type Named } from "../../shared/catalogue/checks.ts";
import { catalogueFileSchema } from "../../shared/catalogue/schema.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { errorAt, type FileError, readFile, type ReadFile } from "./read-file.ts";

/**
 * Reads the boards of a text that is written as a file of the catalogue, `boards: […]`, and checks them against the
 * catalogue in use; all errors at once, from top to bottom.
 */
export function parseBoards(text: string, catalogue: Named): Result<readonly Board[], readonly FileError[]> {
  const read = readFile({ name: "", text });
  if (!read.ok) return read;
  const { content, standIns, errors: unfit } = read.value;
  const boards = content.boards ?? [];
  const errors = [
    ...unfit,
    ...otherParts(read.value),
    ...checkBoards(boards, catalogue)
      // What is wrong with an unsound board is told already.
      .filter(({ path }) => !standIns.has(boards[Number(path[1])] ?? {}))
      .map(({ path, detail }) => errorAt(read.value, path, detail)),
  ];
  if (errors.length === 0 && boards.length === 0) {
    errors.push(errorAt(read.value, ["boards"], "is missing: a list of at least one board"));
  }
  return errors.length > 0 ? fail(errors.sort((a, b) => a.line - b.line)) : ok(boards);
}

/** What else a file of the catalogue may hold is not taken silently for nothing. */
const otherParts = (file: ReadFile): FileError[] =>
  Object.keys(catalogueFileSchema.shape)
    .filter((part) => part !== "boards" && file.document.has(part))
    .map((part) => errorAt(file, [part], "is not taken here: leave only the boards in"));
