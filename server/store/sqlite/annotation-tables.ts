import { unixMs } from "../../../shared/units/time.ts";
import type { StoredAnnotation } from "../store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly annotation: string | null;
  readonly saved_at: number;
  readonly saved_by: string;
}

/** The table of annotations made in the browser. */
export function createAnnotationTables(database: Connection) {
  const newest = database.prepare(
    `SELECT * FROM annotation AS this
     WHERE version = (SELECT MAX(version) FROM annotation WHERE id = this.id) ORDER BY id`,
  );
  const add = database.prepare(
    `INSERT INTO annotation (id, version, annotation, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING version`,
  );

  return {
    annotations: (): StoredAnnotation[] =>
      (newest.all() as Row[]).map((row) => ({
        id: row.id,
        version: row.version,
        ...(row.annotation !== null && { annotation: JSON.parse(row.annotation) as unknown }),
        savedAt: unixMs(row.saved_at),
        savedBy: row.saved_by,
      })),
    addAnnotation({ id, version, annotation, savedAt, savedBy }: StoredAnnotation): boolean {
      const content = annotation === undefined ? null : JSON.stringify(annotation);
      return add.get(id, version, content, savedAt, savedBy) !== undefined;
    },
  };
}
