import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import type { StoredDocument } from "./document-store.ts";
import type { Store } from "./store.ts";

const NOW = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const wall: StoredDocument = {
  kind: "board",
  id: "wall",
  version: 1,
  content: { id: "wall", name: "W" },
  savedAt: NOW,
  savedBy: "t1",
};
const { content: _, ...deleted } = { ...wall, version: 3, savedBy: "t2" };

/** What every store must do with what is made in the browser; `open` and `clear` as in the contract of the whole store. */
export function documentsContract(
  name: string,
  open: () => Promise<Store>,
  clear: () => Promise<void>,
): void {
  describe(`the store of documents on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });

    test("the newest version counts, be it that it was deleted; all are there after closing and opening", async () => {
      const hall = { ...wall, id: "hall" };
      const second = { ...wall, version: 2, content: { name: "Wall “é” 🙂", settings: { é: [1, null] } } };
      for (const version of [wall, hall, second]) expect(await store.documents.add(version)).toBe(true);
      expect(await store.documents.newest("board")).toEqual([hall, second]);
      expect(await store.documents.add(deleted)).toBe(true);
      await store.close();
      store = await open();
      expect(await store.documents.newest("board")).toEqual([hall, deleted]);
      expect(await store.documents.versions("board", "wall")).toEqual([deleted, second, wall]);
      expect(await store.documents.versions("board", "nothing")).toEqual([]);
    });

    test("a version that is there is never replaced: of two who save at once, one does", async () => {
      const versions = [wall, { ...wall, savedBy: "t2" }];
      const added = await Promise.all(versions.map((version) => store.documents.add(version)));
      expect(added).toEqual([true, false]);
      await store.documents.add({ ...wall, version: 2 });
      await store.documents.add(deleted);
      for (const version of [1, 2, 3]) expect(await store.documents.add({ ...wall, version })).toBe(false);
      expect(await store.documents.newest("board")).toEqual([deleted]);
    });

    test("each kind has ids of its own", async () => {
      const remark: StoredDocument = { ...wall, kind: "annotation", content: { text: "Fair" } };
      for (const version of [wall, remark]) expect(await store.documents.add(version)).toBe(true);
      expect(await store.documents.newest("board")).toEqual([wall]);
      expect(await store.documents.newest("annotation")).toEqual([remark]);
    });
  });
}
