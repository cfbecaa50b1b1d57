import { DAY_MS, type UnixMs } from "../../../shared/units/time.ts";
import type { IngestAnswer } from "../../../shared/protocol/http.ts";
import type { CommitAnswer, CommitRequest } from "../store.ts";
import type { Connection } from "./driver.ts";

/** The requests answered in the last 24 hours, by their `Idempotency-Key` (K3). */
export function createRequests(database: Connection) {
  const select = database.prepare(
    "SELECT fingerprint, answer FROM request WHERE source = ? AND key = ? AND at > ?",
  );
  const upsert = database.prepare(
    `INSERT INTO request (source, key, fingerprint, answer, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source, key) DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer, at = excluded.at`,
  );
  const forget = database.prepare("DELETE FROM request WHERE at <= ?");

  return {
    /** The answer that a request was given before, or that its key was used for another body. */
    seen({ source, idempotency }: CommitRequest, now: UnixMs): CommitAnswer | undefined {
      if (!idempotency) return undefined;
      const row = select.get(source, idempotency.key, now - DAY_MS) as
        { fingerprint: string; answer: string } | undefined;
      if (!row) return undefined;
      if (row.fingerprint !== idempotency.fingerprint) return { kind: "reused" };
      return { kind: "replayed", answer: JSON.parse(row.answer) as IngestAnswer };
    },

    remember({ source, idempotency }: CommitRequest, answer: IngestAnswer, now: UnixMs): void {
      if (idempotency)
        upsert.run(source, idempotency.key, idempotency.fingerprint, JSON.stringify(answer), now);
    },

    forgetOld(now: UnixMs): void {
      forget.run(now - DAY_MS);
    },
  };
}
