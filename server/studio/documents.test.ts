import { expect, test } from "vitest";
import { boardSchema } from "../../shared/board/board.ts";
import { aBoard, at } from "../../shared/testing/factories.ts";
import type { DocumentStore, StoredDocument } from "../store/document-store.ts";
import { fakeDocumentStore } from "../testing/fake-document-store.ts";
import { createDocuments } from "./documents.ts";

const NOW = at("2026-11-21T12:00:00Z");

async function open(store: DocumentStore) {
  const changes: string[] = [];
  const unreadable: string[] = [];
  const boards = await createDocuments({
    kind: "board",
    noun: "board",
    schema: boardSchema,
    store,
    clock: () => NOW,
    onChanged: (all) => void changes.push(all.map(({ content }) => content.name).join()),
    onUnreadable: (id) => unreadable.push(id),
  });
  return { boards, changes, unreadable };
}

const saved = (overrides: Partial<StoredDocument> = {}): StoredDocument => ({
  kind: "board",
  id: "wall",
  version: 1,
  content: aBoard(),
  savedAt: NOW,
  savedBy: "ana",
  ...overrides,
});

test("each save and each deletion is told with all that are there then; a refused one is not", async () => {
  const { boards, changes } = await open(fakeDocumentStore());
  await boards.save("wall", aBoard({ name: "First" }), undefined, "ana");
  await boards.save("hall", aBoard({ id: "hall", name: "Hall" }), undefined, "ana");
  await boards.save("wall", aBoard({ name: "Late" }), undefined, "ben");
  await boards.save("wall", aBoard({ name: "Second" }), 1, "ben");
  await boards.remove("wall", 1, "ana");
  await boards.remove("wall", 2, "ana");
  expect(changes).toEqual(["First", "First,Hall", "Second,Hall", "Hall"]);
});

test("a save is answered once all who are told have gone over to it", async () => {
  const told: string[] = [];
  const boards = await createDocuments({
    kind: "board",
    noun: "board",
    schema: boardSchema,
    store: fakeDocumentStore(),
    clock: () => NOW,
    onChanged: async () => {
      await Promise.resolve();
      told.push("gone over");
    },
    onUnreadable: () => undefined,
  });
  await boards.save("wall", aBoard(), undefined, "ana");
  told.push("answered");
  expect(told).toEqual(["gone over", "answered"]);
});

test("every version can be read again, with who saved it and when, also of one that was deleted", async () => {
  const { boards } = await open(fakeDocumentStore());
  await boards.save("wall", aBoard({ name: "First" }), undefined, "ana");
  await boards.save("wall", aBoard({ name: "Second" }), 1, "ben");
  await boards.remove("wall", 2, "ana");
  expect(await boards.versions("wall")).toEqual([
    { id: "wall", version: 3, savedAt: NOW, savedBy: "ana" },
    { id: "wall", version: 2, content: aBoard({ name: "Second" }), savedAt: NOW, savedBy: "ben" },
    { id: "wall", version: 1, content: aBoard({ name: "First" }), savedAt: NOW, savedBy: "ana" },
  ]);
});

test("a version that another wrote a moment ago is not overwritten, and is known from then on", async () => {
  const store = fakeDocumentStore([saved()]);
  const { boards } = await open(store);
  store.rows.push(saved({ version: 2, content: aBoard({ name: "Theirs" }), savedBy: "ben" }));
  expect(await boards.save("wall", aBoard({ name: "Mine" }), 1, "ana")).toMatchObject({
    ok: false,
    problem: { code: "conflict", version: 2, detail: expect.stringContaining("saved by ben") as string },
  });
  expect(boards.get("wall")?.content.name).toBe("Theirs");
  expect(store.rows).toHaveLength(2);
});

test("what this release cannot read is told of, kept, and not in the way", async () => {
  const store = fakeDocumentStore([
    saved({ version: 4, content: { id: "wall", shape: "round" } }),
    saved({ id: "hall" }),
  ]);
  const { boards, unreadable } = await open(store);
  expect(unreadable).toEqual(["wall"]);
  expect(boards.list().map(({ id }) => id)).toEqual(["hall"]);
  expect(await boards.save("wall", aBoard(), undefined, "ana")).toMatchObject({
    ok: true,
    value: { version: 5 },
  });
  expect(store.rows.map(({ version }) => version)).toEqual([4, 1, 5]);
});

test("a field that came later has its default in what was saved before", async () => {
  const content = { id: "wall", name: "W", tiles: [{ widget: "clock" }] };
  const { boards } = await open(fakeDocumentStore([saved({ content })]));
  expect(boards.get("wall")?.content.tiles).toEqual([{ widget: "clock", w: 3, h: 1, settings: {} }]);
});

test("when the store fails, nothing has changed", async () => {
  const { boards, changes } = await open({
    ...fakeDocumentStore([saved()]),
    add: () => Promise.reject(new Error("the disk is full")),
  });
  await expect(boards.save("wall", aBoard({ name: "Second" }), 1, "ana")).rejects.toThrow("full");
  await expect(boards.remove("wall", 1, "ana")).rejects.toThrow("full");
  const wall = boards.get("wall");
  expect([wall?.version, wall?.content.name, changes]).toEqual([1, "Wall", []]);
});
