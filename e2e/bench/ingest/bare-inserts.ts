import Database from "libsql";
import { join } from "node:path";
import { facts } from "../../../server/store/migrations/0001-facts.ts";
import { KPIS, kpiId } from "../product/catalogue.ts";
import type { Sent } from "../product/door.ts";

/** The driver alone. */
export interface BareInserts {
  /** Writes facts in transactions of the given size, each durable. */
  readonly insert: (rows: readonly Sent[], perTransaction: number) => void;
  readonly close: () => void;
}

/**
 * A loop around one prepared insert into the very table that the product keeps its facts in, with its two indices,
 * keys included, and the product's durability (WAL, synchronous=FULL). No names to look up, nothing to check, no
 * earlier fact to look for, no summaries: the least that a program can do which keeps the same rows. Every row belongs to
 * one unit.
 */
export function openBareInserts(folder: string): BareInserts {
  const database = new Database(join(folder, "bare.db"));
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -65536",
  ]) {
    database.exec(`PRAGMA ${pragma}`);
  }
  database.exec(facts);
  const name = database.prepare("INSERT INTO name (id, text) VALUES (?, ?)");
  for (let kpi = 0; kpi < KPIS; kpi += 1) name.run(kpi, kpiId(kpi));
  const insert = database.prepare(
    "INSERT INTO observation (kpi, unit, at, value, key, source, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return {
    insert(rows, perTransaction) {
      const now = Date.now();
      for (let from = 0; from < rows.length; from += perTransaction) {
        database.exec("BEGIN IMMEDIATE");
        for (const { kpi, at, value, key } of rows.slice(from, from + perTransaction)) {
          insert.run(Number(kpi.slice(-3)), 0, Date.parse(at ?? ""), value, key ?? null, "environment", now);
        }
        database.exec("COMMIT");
      }
    },
    close: () => {
      database.close();
    },
  };
}
