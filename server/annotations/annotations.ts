import { type Annotation, annotationSchema } from "../../shared/catalogue/annotation.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, type Result } from "../../shared/problem/result.ts";
import type { Clock } from "../lib/clock.ts";
import type { DocumentStore } from "../store/document-store.ts";
import { createDocuments, type Saved } from "../studio/documents.ts";

/** Beyond so many for one KPI nobody reads them, and a chart shows nothing else. */
export const MOST_PER_KPI = 200;

/** An annotation that was made in the browser, as it was saved last. */
export type SavedAnnotation = Saved<Annotation>;

/** The annotations that were made in the browser (O6). */
export interface Annotations {
  /** The earliest first. */
  list(): readonly SavedAnnotation[];
  get(id: string): SavedAnnotation | undefined;
  /** Adds one under a new id. */
  add(annotation: Annotation, by: string): Promise<Result<SavedAnnotation, Problem>>;
  /** Saves the version after `edited`, the one that was changed. */
  save(
    id: string,
    annotation: Annotation,
    edited: number,
    by: string,
  ): Promise<Result<SavedAnnotation, Problem>>;
  /** Deletes one if `edited` is its present version. */
  remove(id: string, edited: number, by: string): Promise<Result<void, Problem>>;
}

interface Parts {
  /** How sentences call one. */
  readonly noun: string;
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** An id that nobody else makes. */
  readonly newId: () => string;
  /** Told after each change with all annotations that are there now, the earliest first. */
  readonly onChanged: (annotations: readonly Annotation[]) => void | Promise<void>;
  /** Told of one that an earlier release wrote and this one cannot read; it is kept as it is. */
  readonly onUnreadable: (id: string) => void;
}

/** Reads the annotations of the store, and keeps them. */
export async function createAnnotations({ newId, onChanged, ...parts }: Parts): Promise<Annotations> {
  const documents = await createDocuments({
    ...parts,
    kind: "annotation",
    schema: annotationSchema,
    onChanged: (all) => onChanged([...all].sort(byDate).map(({ content }) => content)),
  });
  const list = (): readonly SavedAnnotation[] => [...documents.list()].sort(byDate);

  /** Why there can be no other annotation of that KPI, if there cannot. */
  function full({ kpi }: Annotation, except?: string): Problem | undefined {
    const beside = documents.list().filter(({ id, content }) => content.kpi === kpi && id !== except);
    if (beside.length < MOST_PER_KPI) return undefined;
    const whose = kpi === undefined ? "that name no KPI" : `of the KPI '${kpi}'`;
    return problem(
      "annotation-invalid",
      `There are ${MOST_PER_KPI} annotations ${whose} already: delete one that nobody needs any more.`,
    );
  }

  return {
    list,
    get: (id) => documents.get(id),
    async add(annotation, by) {
      const refused = full(annotation);
      return refused ? fail(refused) : documents.save(newId(), annotation, undefined, by);
    },
    async save(id, annotation, edited, by) {
      if (!documents.get(id)) return fail(notFound(id));
      const refused = full(annotation, id);
      return refused ? fail(refused) : documents.save(id, annotation, edited, by);
    },
    remove: async (id, edited, by) =>
      documents.get(id) ? documents.remove(id, edited, by) : fail(notFound(id)),
  };
}

const byDate = (a: SavedAnnotation, b: SavedAnnotation): number =>
  a.content.from.localeCompare(b.content.from) || a.savedAt - b.savedAt || a.id.localeCompare(b.id);

const notFound = (id: string): Problem =>
  problem("not-found", `There is no annotation '${id}' made in the browser; it may be deleted.`);
