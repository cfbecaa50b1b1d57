/** Paired screens: what administrators decided about them, and hashes of their credentials. */
export const screens = `
CREATE TABLE screen (
  id TEXT PRIMARY KEY,
  settings TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  issued_at INTEGER NOT NULL,
  previous_hash TEXT,
  replaced_at INTEGER,
  paired_at INTEGER NOT NULL,
  paired_by TEXT NOT NULL,
  last_seen INTEGER
);
`;
