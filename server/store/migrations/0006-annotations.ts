/** Annotations made in the browser: every version is kept; one without an annotation says that it was deleted. */
export const annotations = `
CREATE TABLE annotation (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  annotation TEXT,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (id, version)
);
`;
