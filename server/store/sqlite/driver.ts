import Database from "libsql";
import { dirname } from "node:path";

/** A connection to one SQLite file: the only place that knows the driver. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

type Value = string | number | null;

export interface Statement {
  run(...values: Value[]): void;
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

/**
 * Opens a file for durable writes: write-ahead log, and a transaction is on disk before it is acknowledged. Another
 * process may hold the file for a moment; it is waited for up to five seconds.
 */
export function openDatabase(file: string): Connection {
  const database = open(file);
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  // 64 MiB of pages: the hot buckets and indices of a busy year fit.
  database.exec("PRAGMA cache_size = -65536");
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => database.prepare(sql),
    close: () => {
      database.close();
    },
  };
}

function open(file: string): Database.Database {
  try {
    return new Database(file);
  } catch (error) {
    // The driver gives SQLite's number (14: cannot open) in its words only.
    if (!(error instanceof Error) || !/local database .+: 14\b/.test(error.message)) throw error;
    throw Object.assign(new Error(error.message, { cause: error }), {
      code: "SQLITE_CANTOPEN",
      path: dirname(file),
    });
  }
}

/** Runs `work` in one transaction that holds the write lock from its start; a throw undoes all of it. */
export function transaction<T>(database: Connection, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // A full disk may have rolled back already; the first error is the one that tells.
    }
    throw error;
  }
}

/** The driver's code of an error, such as SQLITE_FULL; "" for anything else. */
export const sqliteCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
