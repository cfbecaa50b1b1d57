import { unixMs } from "../../../shared/units/time.ts";
import type { StoredLeagueSnapshot } from "../store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly id: string;
  readonly kpi: string;
  readonly content: string;
  readonly published_at: number;
  readonly published_by: string;
}

/** The table of published league tables. */
export function createLeagueSnapshotTables(database: Connection) {
  const add = database.prepare(
    `INSERT INTO league_snapshot (id, kpi, content, published_at, published_by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING RETURNING seq`,
  );
  const one = database.prepare("SELECT * FROM league_snapshot WHERE id = ?");
  const ofKpi = database.prepare("SELECT * FROM league_snapshot WHERE kpi = ? ORDER BY seq DESC LIMIT ?");

  return {
    addLeagueSnapshot: (snapshot: StoredLeagueSnapshot): boolean =>
      add.get(
        snapshot.id,
        snapshot.kpi,
        JSON.stringify(snapshot.content),
        snapshot.publishedAt,
        snapshot.publishedBy,
      ) !== undefined,
    leagueSnapshot(id: string): StoredLeagueSnapshot | undefined {
      const row = one.get(id) as Row | undefined;
      return row && fromRow(row);
    },
    leagueSnapshots: (kpi: string, limit: number): StoredLeagueSnapshot[] =>
      (ofKpi.all(kpi, limit) as Row[]).map(fromRow),
  };
}

const fromRow = ({ id, kpi, content, published_at, published_by }: Row): StoredLeagueSnapshot => ({
  id,
  kpi,
  content: JSON.parse(content) as unknown,
  publishedAt: unixMs(published_at),
  publishedBy: published_by,
});
