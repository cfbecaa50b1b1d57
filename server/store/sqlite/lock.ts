import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Connection, openDatabase, sqliteCode } from "./driver.ts";

/**
 * Takes a data folder for this process, and returns how to let go. The lock is a transaction held on a small
 * database: the operating system ends it with the process, whatever way that ends, so no stale lock can remain.
 *
 * @throws when another process holds it, with a sentence that names that process
 */
export function lockFolder(folder: string): () => void {
  const note = join(folder, "server.pid");
  const database = openLock(join(folder, "lock.db"));
  try {
    database.exec("PRAGMA busy_timeout = 0");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!sqliteCode(error).startsWith("SQLITE_BUSY")) throw error;
    throw new Error(
      `The data folder ${folder} is in use by another Tierboard${holder(note)}. Stop that one first, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  writeFileSync(note, `${process.pid}\n`);
  return () => {
    database.exec("ROLLBACK");
    database.close();
  };
}

function openLock(file: string): Connection {
  try {
    return openDatabase(file);
  } catch (error) {
    if (!sqliteCode(error).startsWith("SQLITE_NOTADB")) throw error;
    throw new Error(`The file ${file} is no database: remove it, there is nothing to keep in it.`, {
      cause: error,
    });
  }
}

function holder(note: string): string {
  try {
    return ` (process ${readFileSync(note, "utf8").trim()})`;
  } catch {
    return "";
  }
}
