import type { MomentSound } from "../../../shared/moment/sound.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { KeptMoment, MomentQuery, StoredMoment } from "../store.ts";
import type { Connection } from "./driver.ts";

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly picture: string | null;
  readonly sound: MomentSound | null;
  readonly at: number;
}

/** Longer than the longest period: what was won in it is told of once as long as it runs. */
const KEPT_MS = 400 * DAY_MS;
const MOST_KEPT = 500;

/** The table of wins. */
export function createMomentTables(database: Connection) {
  const add = database.prepare(
    `INSERT INTO moment (id, title, text, picture, sound, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING RETURNING seq`,
  );
  const page = database.prepare("SELECT * FROM moment WHERE seq < ? ORDER BY seq DESC LIMIT ?");
  const forget = database.prepare(
    "DELETE FROM moment WHERE at < ? OR seq <= (SELECT seq FROM moment ORDER BY seq DESC LIMIT 1 OFFSET ?)",
  );

  return {
    addMoment: ({ id, title, text, picture, sound, at }: KeptMoment): boolean =>
      add.get(id, title, text, picture ?? null, sound ?? null, at) !== undefined,
    moments: ({ limit, before = Number.MAX_SAFE_INTEGER }: MomentQuery): StoredMoment[] =>
      (page.all(before, limit) as Row[]).map(({ picture, sound, at, ...row }) => ({
        ...row,
        ...(picture !== null && { picture }),
        ...(sound !== null && { sound }),
        at: unixMs(at),
      })),
    forgetOldMoments(now: UnixMs): void {
      forget.run(now - KEPT_MS, MOST_KEPT);
    },
  };
}
