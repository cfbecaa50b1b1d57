import type { DocumentStore, StoredDocument } from "../store/document-store.ts";

/** A store of documents in memory; what another server adds comes by `rows`. */
export function fakeDocumentStore(
  rows: StoredDocument[] = [],
): DocumentStore & { readonly rows: StoredDocument[] } {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    rows,
    newest: async (kind) => [...new Map(of(kind).map((row) => [row.id, row])).values()],
    versions: async (kind, id) =>
      of(kind)
        .filter((row) => row.id === id)
        .reverse(),
    add: async ({ kind, id, version, ...rest }) => {
      const taken = of(kind).some((row) => row.id === id && row.version === version);
      if (!taken) rows.push({ kind, id, version, ...rest });
      return !taken;
    },
  };
}
