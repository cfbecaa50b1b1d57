import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import type { Store, StoredAnnotation } from "./store.ts";

const NOW = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const fair: StoredAnnotation = {
  id: "fair",
  version: 1,
  annotation: { from: "2026-03-02", text: "Fair" },
  savedAt: NOW,
  savedBy: "t1",
};
const { annotation: _, ...deleted } = { ...fair, version: 3, savedBy: "t2" };

/** What every store must do with annotations; `open` and `clear` as in the contract of the whole store. */
export function annotationsContract(
  name: string,
  open: () => Promise<Store>,
  clear: () => Promise<void>,
): void {
  describe(`the store of annotations on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });

    test("[O6] the newest version counts, be it that it was deleted; all are there after closing and opening", async () => {
      const move = { ...fair, id: "move" };
      const second = { ...fair, version: 2, annotation: { from: "2026-03-02", text: "Fair “é” 🙂" } };
      for (const version of [fair, move, second])
        expect(await store.annotations.addAnnotation(version)).toBe(true);
      expect(await store.annotations.annotations()).toEqual([second, move]);
      expect(await store.annotations.addAnnotation(deleted)).toBe(true);
      await store.close();
      store = await open();
      expect(await store.annotations.annotations()).toEqual([deleted, move]);
    });

    test("a version that is there is never replaced: of two who save at once, one does", async () => {
      const versions = [fair, { ...fair, savedBy: "t2" }];
      const added = await Promise.all(versions.map((version) => store.annotations.addAnnotation(version)));
      expect(added).toEqual([true, false]);
      await store.annotations.addAnnotation(deleted);
      expect(await store.annotations.addAnnotation({ ...fair, version: 3 })).toBe(false);
      expect(await store.annotations.annotations()).toEqual([deleted]);
    });
  });
}
