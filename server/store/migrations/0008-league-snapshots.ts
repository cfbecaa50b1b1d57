/** League tables as they were published: once, and never changed. */
export const leagueSnapshots = `
CREATE TABLE league_snapshot (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kpi TEXT NOT NULL,
  content TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  published_by TEXT NOT NULL
);
CREATE INDEX league_snapshot_of_kpi ON league_snapshot (kpi, seq);
`;
