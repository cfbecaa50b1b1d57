import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Clock } from "../lib/clock.ts";
import type { DocumentKind, DocumentStore, StoredDocument } from "../store/document-store.ts";

/** Something made in the browser, as it was saved last. */
export interface Saved<T> {
  readonly id: string;
  /** 1, 2, … with each time that it was saved. */
  readonly version: number;
  readonly content: T;
  readonly savedAt: UnixMs;
  readonly savedBy: string;
}

/** A version of the past; without content it was deleted, or this release cannot read it. */
export type PastVersion<T> = Omit<Saved<T>, "content"> & { readonly content?: T };

/** All of one kind that was made in the browser. */
export interface Documents<T> {
  list(): readonly Saved<T>[];
  get(id: string): Saved<T> | undefined;
  /** Saves the version after `edited`, the one that was changed; without one the id must be free. */
  save(id: string, content: T, edited: number | undefined, by: string): Promise<Result<Saved<T>, Problem>>;
  /** Deletes one if `edited` is its present version. */
  remove(id: string, edited: number, by: string): Promise<Result<void, Problem>>;
  /** All versions of one that there ever were, the newest first. */
  versions(id: string): Promise<readonly PastVersion<T>[]>;
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

interface Parts<T> {
  readonly kind: DocumentKind;
  /** How sentences call one: "board". */
  readonly noun: string;
  readonly schema: Schema<T>;
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** Told after each change with all that are there now; a save is answered when this is done. */
  readonly onChanged: (all: readonly Saved<T>[]) => void | Promise<void>;
  /** Told of one that an earlier release wrote and this one cannot read; it is kept as it is. */
  readonly onUnreadable: (id: string) => void;
}

/** Reads what the store has of a kind, and keeps it: every version, of which the newest counts. */
export async function createDocuments<T>(parts: Parts<T>): Promise<Documents<T>> {
  const { kind, noun, schema, store, clock, onChanged, onUnreadable } = parts;
  const newest = new Map<string, PastVersion<T>>();

  function read({ content, id, version, savedAt, savedBy }: StoredDocument): PastVersion<T> {
    const parsed = content === undefined ? undefined : schema.safeParse(content);
    return { id, version, savedAt, savedBy, ...(parsed?.success && { content: parsed.data }) };
  }

  async function look(): Promise<void> {
    for (const stored of await store.newest(kind)) {
      const version = read(stored);
      if (stored.content !== undefined && !isSaved(version)) onUnreadable(stored.id);
      newest.set(stored.id, version);
    }
  }

  const get = (id: string): Saved<T> | undefined => {
    const version = newest.get(id);
    return version && isSaved(version) ? version : undefined;
  };
  const list = (): readonly Saved<T>[] => [...newest.values()].filter(isSaved);

  async function add(
    edited: number | undefined,
    next: Omit<PastVersion<T>, "version" | "savedAt">,
  ): Promise<Result<PastVersion<T>, Problem>> {
    const { id } = next;
    if (get(id)?.version !== edited) return fail(clash(noun, id, get(id), edited));
    const version = { ...next, version: (newest.get(id)?.version ?? 0) + 1, savedAt: clock() };
    if (!(await store.add({ kind, ...version }))) {
      // Somebody else was faster by less than a write takes.
      await look();
      return fail(clash(noun, id, get(id), edited));
    }
    newest.set(id, version);
    await onChanged(list());
    return ok(version);
  }

  await look();
  return {
    list,
    get,
    async save(id, content, edited, savedBy) {
      const added = await add(edited, { id, content, savedBy });
      return added.ok ? ok({ ...added.value, content }) : added;
    },
    async remove(id, edited, savedBy) {
      const added = await add(edited, { id, savedBy });
      return added.ok ? ok(undefined) : added;
    },
    versions: async (id) => (await store.versions(kind, id)).map(read),
  };
}

const isSaved = <T>(version: PastVersion<T>): version is Saved<T> => version.content !== undefined;

/** Why a document cannot follow the version that was edited. */
function clash<T>(
  noun: string,
  id: string,
  present: Saved<T> | undefined,
  edited: number | undefined,
): Problem {
  if (!present) {
    const detail = `There is no ${noun} '${id}' made in the browser any more: leave 'version' out to make it anew.`;
    return problem("conflict", detail);
  }
  const { version, savedBy } = present;
  return edited === undefined
    ? problem(
        "exists",
        `There is a ${noun} '${id}' already: send the 'version' that you edited (it is ${version} now), or another id.`,
        { version },
      )
    : problem(
        "conflict",
        `The ${noun} '${id}' was saved by ${savedBy} meanwhile, as version ${version}: load that one and edit it, or save yours under another id.`,
        { version },
      );
}
