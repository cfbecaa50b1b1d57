import { createHash } from "node:crypto";
import type { Board } from "../../shared/board/board.ts";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import { type JoinedCatalogue, joinKpis } from "../../shared/catalogue/join-kpis.ts";
import {
  createModel,
  type Model,
  withStudioAnnotations,
  withStudioBoards,
} from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Aside, CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import { errorLine, type LoadedCatalogue, parseCatalogue } from "./parse.ts";
import type { FileError } from "./read-file.ts";
import { type CatalogueText, readCatalogue } from "./source.ts";

/** What was made in the browser and stands beside the catalogue's files. */
export interface MadeHere {
  readonly kpis: readonly Kpi[];
  readonly boards: readonly Board[];
  readonly annotations: readonly Annotation[];
}

/** A change of the catalogue: other files, or other things made in the browser in place of those of the same kind. */
export type CatalogueChange = Partial<MadeHere> & { readonly files?: LoadedCatalogue };

/** What the catalogue is after a change; nothing has changed before `use`. */
export interface Prepared {
  readonly model: Model;
  use(): void;
}

/** The catalogue in use: its files, with what was made in the browser beside them, and the errors of an edit that is not. */
export interface CatalogueInUse {
  readonly texts: readonly CatalogueText[];
  /** What the files say. */
  loaded(): LoadedCatalogue;
  model(): Model;
  status(): CatalogueStatus;
  prepare(change: CatalogueChange): Prepared;
  /** Tells of an edit of the files that is not valid, until one that is comes into use. */
  refuse(errors: readonly FileError[]): void;
  aside(): readonly Aside[];
}

interface InUse extends MadeHere {
  readonly files: LoadedCatalogue;
  readonly joined: JoinedCatalogue;
  readonly model: Model;
}

const NOTHING: MadeHere = { kpis: [], boards: [], annotations: [] };

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
  const joined = joinKpis(first.value.catalogue, []);
  let inUse: InUse = { ...NOTHING, files: first.value, joined, model: createModel(joined.catalogue) };
  let errors: readonly FileError[] = [];
  return {
    texts,
    loaded: () => inUse.files,
    model: () => inUse.model,
    status: () => ({
      version: versionOf(inUse),
      demo: path === undefined,
      kpis: inUse.joined.catalogue.kpis.length,
      errors,
      aside: asideOf(inUse),
    }),
    prepare(change) {
      const next = changed(inUse, change);
      return {
        model: next.model,
        use() {
          inUse = next;
          if (change.files) errors = [];
        },
      };
    },
    refuse(problems) {
      errors = problems;
    },
    aside: () => asideOf(inUse),
  };
}

function changed(before: InUse, change: CatalogueChange): InUse {
  const next = { ...before, ...change };
  if (change.files || change.kpis) {
    const joined = joinKpis(next.files.catalogue, next.kpis);
    const model = withStudioBoards(createModel(joined.catalogue), next.boards);
    return { ...next, joined, model: withStudioAnnotations(model, next.annotations) };
  }
  // Over the same KPIs what is known of their numbers stays known.
  const model = change.boards ? withStudioBoards(before.model, change.boards) : before.model;
  return { ...next, model: change.annotations ? withStudioAnnotations(model, change.annotations) : model };
}

const asideOf = ({ joined, boards, files }: InUse): Aside[] => [
  ...joined.aside.map(({ kpi, detail }): Aside => ({ kind: "kpi", id: kpi, detail })),
  ...boards.flatMap(({ id }): Aside[] => {
    const file = files.boardFiles.get(id);
    return file === undefined ? [] : [{ kind: "board", id, detail: `the file ${file} defines it` }];
  }),
];

/** The same files and the same things made in the browser have the same version, also after a restart. */
function versionOf({ files: { version }, kpis, boards, annotations }: InUse): string {
  if (kpis.length + boards.length + annotations.length === 0) return version;
  return createHash("sha256")
    .update(version + JSON.stringify([boards, annotations, kpis]))
    .digest("hex")
    .slice(0, 16);
}

const plural = (count: number): string => (count === 1 ? "an error" : `${count} errors`);
