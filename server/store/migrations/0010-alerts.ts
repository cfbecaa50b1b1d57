/**
 * What is remembered of each KRI's alert, the episodes that it had, and their stories. `is_open`: somebody has something
 * to do about it. `lineage`: the unit and all above it, each between blanks.
 */
export const alerts = `
CREATE TABLE alert (
  kri TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  evaluated_at INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE TABLE alert_episode (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kri TEXT NOT NULL,
  lineage TEXT NOT NULL,
  level TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  ended_at INTEGER,
  content TEXT NOT NULL
);
CREATE INDEX alert_episode_open ON alert_episode (seq) WHERE is_open = 1;
CREATE INDEX alert_episode_kri ON alert_episode (kri, seq);
CREATE TABLE alert_entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  episode TEXT NOT NULL REFERENCES alert_episode (id),
  content TEXT NOT NULL
);
CREATE INDEX alert_entry_episode ON alert_entry (episode, number);
`;
