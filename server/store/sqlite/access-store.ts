import { mkdirSync } from "node:fs";
import type { AccessStore } from "../store.ts";
import { createAccessTables } from "./access-tables.ts";
import { openDatabase } from "./driver.ts";
import { migrate } from "./migrate.ts";
import { databaseFile } from "./sqlite-store.ts";

/** Tokens and sessions of a data folder, for commands: works beside a running server, without its lock. */
export function openAccessStore(folder: string): AccessStore & { close(): void } {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(databaseFile(folder));
  migrate(database);
  const tables = createAccessTables(database);
  return {
    tokens: async () => tables.tokens(),
    addToken: async (token) => tables.addToken(token),
    revokeToken: async (id, at) => tables.revokeToken(id, at),
    session: async (hash) => tables.session(hash),
    addSession: async (session) => tables.addSession(session),
    removeSession: async (hash) => tables.removeSession(hash),
    close: () => database.close(),
  };
}
