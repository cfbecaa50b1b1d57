import type { TimelineEntry } from "../../../shared/risk/timeline.ts";
import type { EpisodeQuery, ListedEpisode, StoredAlert, StoredEpisode } from "../alert-store.ts";
import type { AlertRows } from "./alert-rows.ts";
import { type Connection, transaction } from "./driver.ts";

interface EpisodeRow {
  readonly seq: number;
  readonly content: string;
}

/** The tables of alerts. */
export function createAlertTables(database: Connection) {
  const all = database.prepare("SELECT content FROM alert ORDER BY kri");
  const one = database.prepare("SELECT content FROM alert WHERE kri = ?");
  const first = database.prepare(
    `INSERT INTO alert (version, evaluated_at, content, kri) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING kri`,
  );
  const next = database.prepare(
    "UPDATE alert SET version = ?, evaluated_at = ?, content = ? WHERE kri = ? AND version = ? RETURNING kri",
  );
  const keepEpisode = database.prepare(
    `INSERT INTO alert_episode (id, kri, lineage, level, is_open, opened_at, ended_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET lineage = excluded.lineage, level = excluded.level, is_open = excluded.is_open,
       ended_at = excluded.ended_at, content = excluded.content`,
  );
  const keepEntry = database.prepare("INSERT INTO alert_entry (episode, content) VALUES (?, ?)");
  const episode = database.prepare("SELECT seq, content FROM alert_episode WHERE id = ?");
  const entries = database.prepare("SELECT content FROM alert_entry WHERE episode = ? ORDER BY number");

  function advance({ version, alert, episodes, entries: told }: AlertRows): boolean {
    const kept = version === 1 ? first.get(...alert) : next.get(...alert, version - 1);
    if (kept === undefined) return false;
    for (const row of episodes) keepEpisode.run(...row);
    for (const row of told) keepEntry.run(...row);
    return true;
  }

  return {
    alerts: (): StoredAlert[] => (all.all() as EpisodeRow[]).map(read<StoredAlert>),
    alert(kri: string): StoredAlert | undefined {
      const row = one.get(kri) as EpisodeRow | undefined;
      return row && read<StoredAlert>(row);
    },
    advanceAlerts: (changes: readonly AlertRows[]): boolean[] =>
      transaction(database, () => changes.map(advance)),
    episode(id: string): StoredEpisode | undefined {
      const row = episode.get(id) as EpisodeRow | undefined;
      return row && read<StoredEpisode>(row);
    },
    episodes(query: EpisodeQuery): ListedEpisode[] {
      const { where, values } = conditionsOf(query);
      const page = database.prepare(
        `SELECT seq, content FROM alert_episode WHERE ${where.join(" AND ")} ORDER BY seq DESC LIMIT ?`,
      );
      return (page.all(...values, query.limit) as EpisodeRow[]).map((row) => ({
        ...read<StoredEpisode>(row),
        order: row.seq,
      }));
    },
    timeline: (id: string): TimelineEntry[] => (entries.all(id) as EpisodeRow[]).map(read<TimelineEntry>),
  };
}

const read = <T>({ content }: EpisodeRow): T => JSON.parse(content) as T;

function conditionsOf({ state, kri, unit, level, before = Number.MAX_SAFE_INTEGER }: EpisodeQuery) {
  const conditions: [string, string | number][] = [["seq < ?", before]];
  if (kri !== undefined) conditions.push(["kri = ?", kri]);
  if (unit !== undefined) conditions.push(["instr(lineage, ' ' || ? || ' ') > 0", unit]);
  if (level !== undefined) conditions.push(["level = ?", level]);
  const where = conditions.map(([condition]) => condition);
  // Written out, so that the index of what is open is used.
  if (state !== "all") where.push(state === "open" ? "is_open = 1" : "is_open = 0");
  return { where, values: conditions.map(([, value]) => value) };
}
