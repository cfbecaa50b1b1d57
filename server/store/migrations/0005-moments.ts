/** Wins that were celebrated; the id names what was won, so that it is kept, and told of, once. */
export const moments = `
CREATE TABLE moment (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  picture TEXT,
  sound TEXT,
  at INTEGER NOT NULL
);
`;
