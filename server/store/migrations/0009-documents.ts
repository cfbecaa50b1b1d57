/**
 * All that is made in the browser in one table: every version is kept; one without content says that it was deleted.
 * Boards and annotations had tables of their own of the same shape.
 */
export const documents = `
CREATE TABLE document (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (kind, id, version)
) WITHOUT ROWID;
INSERT INTO document SELECT 'board', id, version, board, saved_at, saved_by FROM board;
INSERT INTO document SELECT 'annotation', id, version, annotation, saved_at, saved_by FROM annotation;
DROP TABLE board;
DROP TABLE annotation;
`;
