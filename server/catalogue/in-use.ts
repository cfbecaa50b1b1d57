import { createModel, type Model } from "../../shared/catalogue/model.ts";
import type { Result } from "../../shared/problem/result.ts";
import type { CatalogueStatus } from "../../shared/protocol/http.ts";
import { errorLine, type FileError, type LoadedCatalogue, parseCatalogue } from "./parse.ts";
import { type CatalogueText, readCatalogue } from "./source.ts";

/** The catalogue in use, with the errors of an edit that is not. */
export interface CatalogueInUse {
  readonly texts: readonly CatalogueText[];
  loaded(): LoadedCatalogue;
  model(): Model;
  status(): CatalogueStatus;
  /** Takes what was read after an edit: a valid catalogue replaces the one in use, errors leave it. True when replaced. */
  take(result: Result<LoadedCatalogue, readonly FileError[]>): boolean;
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
  let errors: readonly FileError[] = [];
  return {
    texts,
    loaded: () => loaded,
    model: () => model,
    status: () => ({
      version: loaded.version,
      demo: path === undefined,
      kpis: loaded.catalogue.kpis.length,
      errors,
    }),
    take(result) {
      errors = result.ok ? [] : result.problem;
      if (!result.ok) return false;
      loaded = result.value;
      model = createModel(loaded.catalogue);
      return true;
    },
  };
}

const plural = (count: number): string => (count === 1 ? "an error" : `${count} errors`);
