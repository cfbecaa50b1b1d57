import { MIGRATIONS } from "../migrations/migrations.ts";
import { type Connection, transaction } from "./driver.ts";

/** Brings the schema up to date, each step in a transaction of its own; refuses a database from the future. */
export function migrate(database: Connection): void {
  database.exec("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
  const { done } = database.prepare("SELECT COUNT(*) AS done FROM migration").get() as { done: number };
  if (done > MIGRATIONS.length) {
    throw new Error(
      `The data folder was written by a newer Tierboard (schema ${done}, this one knows ${MIGRATIONS.length}). Start that version, or restore a backup from before the upgrade.`,
    );
  }
  MIGRATIONS.slice(done).forEach(({ name, sql }, index) => {
    transaction(database, () => {
      database.exec(sql);
      database.prepare("INSERT INTO migration (number, name) VALUES (?, ?)").run(done + index + 1, name);
    });
  });
}
