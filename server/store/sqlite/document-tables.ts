import { unixMs } from "../../../shared/units/time.ts";
import type { DocumentKind, StoredDocument } from "../document-store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly version: number;
  readonly content: string | null;
  readonly saved_at: number;
  readonly saved_by: string;
}

/** The table of what is made in the browser. */
export function createDocumentTables(database: Connection) {
  const newest = database.prepare(
    `SELECT * FROM document AS this WHERE kind = ?
     AND version = (SELECT MAX(version) FROM document WHERE kind = this.kind AND id = this.id) ORDER BY id`,
  );
  const versions = database.prepare("SELECT * FROM document WHERE kind = ? AND id = ? ORDER BY version DESC");
  const add = database.prepare(
    `INSERT INTO document (kind, id, version, content, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING version`,
  );

  return {
    documents: (kind: DocumentKind): StoredDocument[] => (newest.all(kind) as Row[]).map(documentOf),
    documentVersions: (kind: DocumentKind, id: string): StoredDocument[] =>
      (versions.all(kind, id) as Row[]).map(documentOf),
    addDocument({ kind, id, version, content, savedAt, savedBy }: StoredDocument): boolean {
      const text = content === undefined ? null : JSON.stringify(content);
      return add.get(kind, id, version, text, savedAt, savedBy) !== undefined;
    },
  };
}

const documentOf = ({ kind, id, version, content, saved_at, saved_by }: Row): StoredDocument => ({
  kind,
  id,
  version,
  ...(content !== null && { content: JSON.parse(content) as unknown }),
  savedAt: unixMs(saved_at),
  savedBy: saved_by,
});
