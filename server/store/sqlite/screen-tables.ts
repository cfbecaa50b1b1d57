import { unixMs } from "../../../shared/units/time.ts";
import { screenSettingsSchema } from "../../../shared/screen/screen.ts";
import type { StoredScreen } from "../store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly id: string;
  readonly settings: string;
  readonly hash: string;
  readonly issued_at: number;
  readonly previous_hash: string | null;
  readonly replaced_at: number | null;
  readonly paired_at: number;
  readonly paired_by: string;
  readonly last_seen: number | null;
}

/** The table of screens. */
export function createScreenTables(database: Connection) {
  const all = database.prepare("SELECT * FROM screen ORDER BY paired_at, id");
  const put = database.prepare(
    `INSERT INTO screen (id, settings, hash, issued_at, previous_hash, replaced_at, paired_at, paired_by, last_seen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, hash = excluded.hash,
       issued_at = excluded.issued_at, previous_hash = excluded.previous_hash,
       replaced_at = excluded.replaced_at, last_seen = excluded.last_seen`,
  );
  const remove = database.prepare("DELETE FROM screen WHERE id = ?");

  return {
    screens: (): StoredScreen[] =>
      (all.all() as Row[]).map((row) => ({
        id: row.id,
        // Kept by a version that knew fewer settings: the others are what they are by themselves.
        settings: screenSettingsSchema.parse(JSON.parse(row.settings)),
        hash: row.hash,
        issuedAt: unixMs(row.issued_at),
        ...(row.previous_hash !== null && { previousHash: row.previous_hash }),
        ...(row.replaced_at !== null && { replacedAt: unixMs(row.replaced_at) }),
        pairedAt: unixMs(row.paired_at),
        pairedBy: row.paired_by,
        ...(row.last_seen !== null && { lastSeen: unixMs(row.last_seen) }),
      })),
    putScreen(screen: StoredScreen): void {
      put.run(
        screen.id,
        JSON.stringify(screen.settings),
        screen.hash,
        screen.issuedAt,
        screen.previousHash ?? null,
        screen.replacedAt ?? null,
        screen.pairedAt,
        screen.pairedBy,
        screen.lastSeen ?? null,
      );
    },
    removeScreen(id: string): void {
      remove.run(id);
    },
  };
}
