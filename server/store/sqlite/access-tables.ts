import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { StoredSession, StoredToken } from "../store.ts";
import type { Connection } from "./driver.ts";

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly scopes: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
}

/** The tables of tokens and sessions. */
export function createAccessTables(database: Connection) {
  const tokens = database.prepare("SELECT * FROM token ORDER BY created_at, id");
  const insertToken = database.prepare(
    "INSERT INTO token (id, name, hash, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const live = database.prepare("SELECT id FROM token WHERE id = ? AND revoked_at IS NULL");
  const revoke = database.prepare("UPDATE token SET revoked_at = ? WHERE id = ?");
  const dropSessions = database.prepare("DELETE FROM session WHERE token = ?");
  const session = database.prepare("SELECT hash, token, expires_at FROM session WHERE hash = ?");
  const insertSession = database.prepare("INSERT INTO session (hash, token, expires_at) VALUES (?, ?, ?)");
  const deleteOldSessions = database.prepare("DELETE FROM session WHERE expires_at <= ?");
  const deleteSession = database.prepare("DELETE FROM session WHERE hash = ?");

  return {
    tokens: (): StoredToken[] =>
      (tokens.all() as TokenRow[]).map((row) => ({
        id: row.id,
        name: row.name,
        hash: row.hash,
        scopes: JSON.parse(row.scopes) as string[],
        createdAt: unixMs(row.created_at),
        ...(row.expires_at !== null && { expiresAt: unixMs(row.expires_at) }),
        ...(row.revoked_at !== null && { revokedAt: unixMs(row.revoked_at) }),
      })),
    addToken({ id, name, hash, scopes, createdAt, expiresAt }: StoredToken): void {
      insertToken.run(id, name, hash, JSON.stringify(scopes), createdAt, expiresAt ?? null);
    },
    revokeToken(id: string, at: UnixMs): boolean {
      if (!live.get(id)) return false;
      revoke.run(at, id);
      dropSessions.run(id);
      return true;
    },
    session(hash: string): StoredSession | undefined {
      const row = session.get(hash) as { hash: string; token: string; expires_at: number } | undefined;
      return row && { hash: row.hash, token: row.token, expiresAt: unixMs(row.expires_at) };
    },
    addSession({ hash, token, expiresAt }: StoredSession): void {
      insertSession.run(hash, token, expiresAt);
    },
    forgetOldSessions(now: UnixMs): void {
      deleteOldSessions.run(now);
    },
    removeSession(hash: string): void {
      deleteSession.run(hash);
    },
  };
}
