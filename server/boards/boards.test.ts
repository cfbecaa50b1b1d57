import { expect, test } from "vitest";
import { aBoard, at } from "../../shared/testing/factories.ts";
import type { BoardStore, StoredBoard } from "../store/store.ts";
import { createBoards } from "./boards.ts";

const NOW = at("2026-11-21T12:00:00Z");

/** A store in memory; what another server adds comes by `rows`. */
function aStore(rows: StoredBoard[] = []): BoardStore & { readonly rows: StoredBoard[] } {
  return {
    rows,
    boards: async () => {
      const newest = new Map<string, StoredBoard>();
      for (const row of rows) newest.set(row.id, row);
      return [...newest.values()];
    },
    addBoard: async (version) => {
      if (rows.some(({ id, version: number }) => id === version.id && number === version.version))
        return false;
      rows.push(version);
      return true;
    },
  };
}

async function open(store: BoardStore) {
  const changes: string[] = [];
  const unreadable: string[] = [];
  const boards = await createBoards({
    store,
    clock: () => NOW,
    onChanged: (all) => changes.push(all.map(({ name }) => name).join()),
    onUnreadable: (id) => unreadable.push(id),
  });
  return { boards, changes, unreadable };
}

const saved = (overrides: Partial<StoredBoard> = {}): StoredBoard => ({
  id: "wall",
  version: 1,
  board: aBoard(),
  savedAt: NOW,
  savedBy: "ana",
  ...overrides,
});

test("each save and each deletion is told with all boards that are there then; a refused one is not", async () => {
  const { boards, changes } = await open(aStore());
  await boards.save(aBoard({ name: "First" }), undefined, "ana");
  await boards.save(aBoard({ id: "hall", name: "Hall" }), undefined, "ana");
  await boards.save(aBoard({ name: "Late" }), undefined, "ben");
  await boards.save(aBoard({ name: "Second" }), 1, "ben");
  await boards.remove("wall", 1, "ana");
  await boards.remove("wall", 2, "ana");
  expect(changes).toEqual(["First", "First,Hall", "Second,Hall", "Hall"]);
});

test("a version that another wrote a moment ago is not overwritten, and is known from then on", async () => {
  const store = aStore([saved()]);
  const { boards } = await open(store);
  store.rows.push(saved({ version: 2, board: aBoard({ name: "Theirs" }), savedBy: "ben" }));
  expect(await boards.save(aBoard({ name: "Mine" }), 1, "ana")).toMatchObject({
    ok: false,
    problem: { code: "conflict", version: 2, detail: expect.stringContaining("saved by ben") as string },
  });
  expect(boards.get("wall")?.board.name).toBe("Theirs");
  expect(store.rows).toHaveLength(2);
});

test("a board that this version cannot read is told of, kept, and not in the way", async () => {
  const store = aStore([saved({ version: 4, board: { id: "wall", shape: "round" } }), saved({ id: "hall" })]);
  const { boards, unreadable } = await open(store);
  expect(unreadable).toEqual(["wall"]);
  expect(boards.list().map(({ id }) => id)).toEqual(["hall"]);
  expect(await boards.save(aBoard(), undefined, "ana")).toMatchObject({ ok: true, value: { version: 5 } });
  expect(store.rows.map(({ version }) => version)).toEqual([4, 1, 5]);
});

test("a field that came later has its default in boards that were saved before", async () => {
  const { boards } = await open(
    aStore([saved({ board: { id: "wall", name: "W", tiles: [{ widget: "clock" }] } })]),
  );
  expect(boards.get("wall")?.board.tiles).toEqual([{ widget: "clock", w: 3, h: 1, settings: {} }]);
});

test("when the store fails, nothing has changed", async () => {
  const store = aStore([saved()]);
  const { boards, changes } = await open({
    ...store,
    addBoard: () => Promise.reject(new Error("the disk is full")),
  });
  await expect(boards.save(aBoard({ name: "Second" }), 1, "ana")).rejects.toThrow("full");
  await expect(boards.remove("wall", 1, "ana")).rejects.toThrow("full");
  expect([boards.get("wall")?.version, boards.get("wall")?.board.name, changes]).toEqual([1, "Wall", []]);
});
