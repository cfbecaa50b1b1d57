/** Boards made in the browser: every version is kept; one without a board says that it was deleted. */
export const boards = `
CREATE TABLE board (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  board TEXT,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (id, version)
);
`;
