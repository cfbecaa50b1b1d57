import { type Annotation, annotationSchema } from "../../shared/catalogue/annotation.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { Clock } from "../lib/clock.ts";
import type { AnnotationStore, StoredAnnotation } from "../store/store.ts";

/** Beyond so many for one KPI nobody reads them, and a chart shows nothing else. */
export const MOST_PER_KPI = 200;

/** An annotation that was made in the browser, as it was saved last. */
export interface SavedAnnotation extends StoredAnnotation {
  readonly annotation: Annotation;
}

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
  readonly store: AnnotationStore;
  readonly clock: Clock;
  /** An id that nobody else makes. */
  readonly newId: () => string;
  /** Told after each change with all annotations that are there now. */
  readonly onChanged: (annotations: readonly Annotation[]) => void;
  /** Told of one that an earlier version wrote and this one cannot read; it is kept as it is. */
  readonly onUnreadable: (id: string) => void;
}

/** A version as it is known here: without an annotation it was deleted, or cannot be read. */
interface Version extends StoredAnnotation {
  readonly annotation?: Annotation;
}

/** Reads the annotations of the store, and keeps them. */
export async function createAnnotations(parts: Parts): Promise<Annotations> {
  const { store, clock, newId, onChanged, onUnreadable } = parts;
  /** The newest of each. */
  const versions = new Map<string, Version>();

  async function look(): Promise<void> {
    for (const { annotation, ...version } of await store.annotations()) {
      const read = annotation === undefined ? undefined : annotationSchema.safeParse(annotation);
      if (read?.success === false) onUnreadable(version.id);
      versions.set(version.id, { ...version, ...(read?.success === true && { annotation: read.data }) });
    }
  }

  const list = (): readonly SavedAnnotation[] => [...versions.values()].filter(isSaved).sort(byDate);
  const get = (id: string): SavedAnnotation | undefined => {
    const version = versions.get(id);
    return version && isSaved(version) ? version : undefined;
  };

  /** Why there can be no other annotation of that KPI, if there cannot. */
  function full({ kpi }: Annotation, except?: string): Problem | undefined {
    const beside = list().filter(({ id, annotation }) => annotation.kpi === kpi && id !== except);
    if (beside.length < MOST_PER_KPI) return undefined;
    const whose = kpi === undefined ? "that name no KPI" : `of the KPI '${kpi}'`;
    return problem(
      "annotation-invalid",
      `There are ${MOST_PER_KPI} annotations ${whose} already: delete one that nobody needs any more.`,
    );
  }

  async function put(next: Omit<Version, "savedAt">): Promise<boolean> {
    const version = { ...next, savedAt: clock() };
    if (!(await store.addAnnotation(version))) {
      // Somebody else was faster by less than a write takes.
      await look();
      return false;
    }
    versions.set(next.id, version);
    onChanged(list().map(({ annotation }) => annotation));
    return true;
  }

  async function follow(edited: number, next: Omit<Version, "version" | "savedAt">) {
    const { id } = next;
    if (get(id)?.version !== edited || !(await put({ ...next, version: edited + 1 })))
      return fail(clash(id, get(id)));
    return ok(get(id));
  }

  await look();
  return {
    list,
    get,
    async add(annotation, savedBy) {
      const refused = full(annotation);
      if (refused) return fail(refused);
      const id = newId();
      await put({ id, version: 1, annotation, savedBy });
      const saved = get(id);
      if (!saved) throw new Error(`the id ${id} was not new`);
      return ok(saved);
    },
    async save(id, annotation, edited, savedBy) {
      const refused = full(annotation, id);
      if (refused) return fail(refused);
      const saved = await follow(edited, { id, annotation, savedBy });
      if (!saved.ok) return saved;
      return saved.value ? ok(saved.value) : fail(clash(id, undefined));
    },
    async remove(id, edited, savedBy) {
      const removed = await follow(edited, { id, savedBy });
      return removed.ok ? ok(undefined) : removed;
    },
  };
}

const isSaved = (version: Version): version is SavedAnnotation => version.annotation !== undefined;

const byDate = (a: SavedAnnotation, b: SavedAnnotation): number =>
  a.annotation.from.localeCompare(b.annotation.from) || a.savedAt - b.savedAt || a.id.localeCompare(b.id);

/** Why an annotation cannot follow the version that was edited. */
function clash(id: string, present: SavedAnnotation | undefined): Problem {
  if (!present)
    return problem("not-found", `There is no annotation '${id}' made in the browser; it may be deleted.`);
  const { version, savedBy } = present;
  return problem(
    "conflict",
    `The annotation was saved by ${savedBy} meanwhile, as version ${version}: look at that one, and change it again.`,
    { version },
  );
}
