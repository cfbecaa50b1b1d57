import { createHash } from "node:crypto";
import type { Board } from "../../shared/board/board.ts";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import {
  createModel,
  type Model,
  withStudioAnnotations,
  withStudioBoards,
} from "../../shared/catalogue/model.ts";
import type { Result } from "../../shared/problem/result.ts";
import type { CatalogueStatus } from "../../shared/protocol/http.ts";
import { errorLine, type LoadedCatalogue, parseCatalogue } from "./parse.ts";
import type { FileError } from "./read-file.ts";
import { type CatalogueText, readCatalogue } from "./source.ts";

/** The catalogue in use, with the boards and annotations made in the browser beside it and the errors of an edit that is not. */
export interface CatalogueInUse {
  readonly texts: readonly CatalogueText[];
  loaded(): LoadedCatalogue;
  model(): Model;
  status(): CatalogueStatus;
  /** Takes what was read after an edit: a valid catalogue replaces the one in use, errors leave it. True when replaced. */
  take(result: Result<LoadedCatalogue, readonly FileError[]>): boolean;
  /** Goes over to these boards made in the browser; the version names them, too. */
  useBoards(boards: readonly Board[]): void;
  /** Goes over to these annotations made in the browser; the version names them, too. */
  useAnnotations(annotations: readonly Annotation[]): void;
  /** The boards made in the browser that nobody sees, as a file defines one of the same id. */
  hidden(): readonly { readonly board: string; readonly file: string }[];
}

/**
 * Reads the catalogue to start with.
 *
 * @throws with all its errors, a line each, when it is not valid
 */
export function openCatalogue(path: string | undefined, demo: readonly CatalogueText[]): CatalogueInUse {
  const texts = path === undefined ? demo : readCatalogue(path);
  const first = parseCatalogue(texts);
  if (!first.ok) {
    const lines = first.problem.map((error) => `  ${errorLine(error)}`);
    throw new Error(
      `The catalogue has ${plural(lines.length)}; correct and start again:\n${lines.join("\n")}`,
    );
  }
  let loaded = first.value;
  let model = createModel(loaded.catalogue);
  let boards: readonly Board[] = [];
  let annotations: readonly Annotation[] = [];
  let version = loaded.version;
  let errors: readonly FileError[] = [];
  return {
    texts,
    loaded: () => loaded,
    model: () => model,
    status: () => ({
      version,
      demo: path === undefined,
      kpis: loaded.catalogue.kpis.length,
      errors,
    }),
    take(result) {
      errors = result.ok ? [] : result.problem;
      if (!result.ok) return false;
      loaded = result.value;
      model = withStudioAnnotations(withStudioBoards(createModel(loaded.catalogue), boards), annotations);
      version = versionOf(loaded, boards, annotations);
      return true;
    },
    useBoards(others) {
      boards = others;
      model = withStudioBoards(model, boards);
      version = versionOf(loaded, boards, annotations);
    },
    useAnnotations(others) {
      annotations = others;
      model = withStudioAnnotations(model, annotations);
      version = versionOf(loaded, boards, annotations);
    },
    hidden: () =>
      boards.flatMap(({ id }) => {
        const file = loaded.boardFiles.get(id);
        return file === undefined ? [] : [{ board: id, file }];
      }),
  };
}

/** The same files, boards and annotations have the same version, also after a restart. */
function versionOf(
  { version }: LoadedCatalogue,
  boards: readonly Board[],
  annotations: readonly Annotation[],
): string {
  if (boards.length === 0 && annotations.length === 0) return version;
  return createHash("sha256")
    .update(version + JSON.stringify([boards, annotations]))
    .digest("hex")
    .slice(0, 16);
}

const plural = (count: number): string => (count === 1 ? "an error" : `${count} errors`);
