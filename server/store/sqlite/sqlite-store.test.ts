import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unixMs } from "../../../shared/units/time.ts";
import { storeContract } from "../contract.ts";
import { forecastsContract } from "../forecasts-contract.ts";
import { annotationsContract } from "../annotations-contract.ts";
import { leagueSnapshotsContract } from "../league-snapshots-contract.ts";
import { momentsContract } from "../moments-contract.ts";
import { openDatabase } from "./driver.ts";
import { databaseFile, openSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-store-"));
const open = () => openSqliteStore(folder);
const clear = async () => rmSync(folder, { recursive: true, force: true });
storeContract("SQLite", open, clear);
momentsContract("SQLite", open, clear);
forecastsContract("SQLite", open, clear);
annotationsContract("SQLite", open, clear);
leagueSnapshotsContract("SQLite", open, clear);

test("[F08] a data folder in use is refused with a sentence that names the process", async () => {
  const store = await openSqliteStore(folder);
  await expect(openSqliteStore(folder)).rejects.toThrow(
    `in use by another Tierboard (process ${process.pid})`,
  );
  await store.close();
  await (await openSqliteStore(folder)).close();
});

test("every version of a board stays in the file, also of one that was deleted", async () => {
  const store = await openSqliteStore(folder);
  const said = { id: "wall", savedAt: unixMs(1), savedBy: "t1" };
  await store.boards.addBoard({ ...said, version: 1, board: { name: "First" } });
  await store.boards.addBoard({ ...said, version: 2, board: { name: "Second" } });
  await store.boards.addBoard({ ...said, version: 3 });
  await store.close();
  const database = openDatabase(databaseFile(folder));
  const rows = database.prepare("SELECT board FROM board ORDER BY version").all();
  database.close();
  expect(rows).toEqual([{ board: '{"name":"First"}' }, { board: '{"name":"Second"}' }, { board: null }]);
  rmSync(folder, { recursive: true, force: true });
});

test("[F21] a data folder from a newer version is refused before anything is changed", async () => {
  await (await openSqliteStore(folder)).close();
  const database = openDatabase(databaseFile(folder));
  database.exec("INSERT INTO migration (number, name) VALUES (99, 'from-the-future')");
  database.close();
  await expect(openSqliteStore(folder)).rejects.toThrow("written by a newer Tierboard");
  rmSync(folder, { recursive: true, force: true });
});
