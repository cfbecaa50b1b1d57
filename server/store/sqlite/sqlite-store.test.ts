import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { alertsContract } from "../alerts-contract.ts";
import { storeContract } from "../contract.ts";
import { forecastsContract } from "../forecasts-contract.ts";
import { documentsContract } from "../documents-contract.ts";
import { leagueSnapshotsContract } from "../league-snapshots-contract.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { momentsContract } from "../moments-contract.ts";
import { openDatabase } from "./driver.ts";
import { databaseFile, openSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-store-"));
const open = () => openSqliteStore(folder);
const clear = async () => rmSync(folder, { recursive: true, force: true });
storeContract("SQLite", open, clear);
momentsContract("SQLite", open, clear);
forecastsContract("SQLite", open, clear);
documentsContract("SQLite", open, clear);
leagueSnapshotsContract("SQLite", open, clear);
alertsContract("SQLite", open, clear);

test("[F08] a data folder in use is refused with a sentence that names the process", async () => {
  const store = await openSqliteStore(folder);
  await expect(openSqliteStore(folder)).rejects.toThrow(
    `in use by another Tierboard (process ${process.pid})`,
  );
  await store.close();
  await (await openSqliteStore(folder)).close();
});

test("[F21] boards and annotations that an earlier release kept apart are all there, with every version", async () => {
  await clear();
  mkdirSync(folder);
  const database = openDatabase(databaseFile(folder));
  database.exec("CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
  MIGRATIONS.slice(0, 8).forEach(({ name, sql }, index) => {
    database.exec(sql);
    database.prepare("INSERT INTO migration VALUES (?, ?)").run(index + 1, name);
  });
  database.exec(
    `INSERT INTO board VALUES ('wall', 1, '{"name":"First"}', 1, 't1'), ('wall', 2, NULL, 2, 't2')`,
  );
  database.exec(`INSERT INTO annotation VALUES ('a1', 1, '{"text":"Fair"}', 3, 't1')`);
  database.close();
  const store = await openSqliteStore(folder);
  const { documents } = store;
  const wall = { kind: "board", id: "wall" };
  expect(await documents.versions("board", "wall")).toEqual([
    { ...wall, version: 2, savedAt: 2, savedBy: "t2" },
    { ...wall, version: 1, content: { name: "First" }, savedAt: 1, savedBy: "t1" },
  ]);
  expect(await documents.newest("annotation")).toEqual([
    { kind: "annotation", id: "a1", version: 1, content: { text: "Fair" }, savedAt: 3, savedBy: "t1" },
  ]);
  await store.close();
  await clear();
});

test("[F21] a data folder from a newer version is refused before anything is changed", async () => {
  await (await openSqliteStore(folder)).close();
  const database = openDatabase(databaseFile(folder));
  database.exec("INSERT INTO migration (number, name) VALUES (99, 'from-the-future')");
  database.close();
  await expect(openSqliteStore(folder)).rejects.toThrow("written by a newer Tierboard");
  rmSync(folder, { recursive: true, force: true });
});
