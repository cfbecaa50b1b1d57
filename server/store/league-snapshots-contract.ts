import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, unixMs } from "../../shared/units/time.ts";
import type { Store, StoredLeagueSnapshot } from "./store.ts";

const NOW = unixMs(Date.parse("2026-12-03T12:00:00Z"));
const table = (id: string, more: Partial<StoredLeagueSnapshot> = {}): StoredLeagueSnapshot => ({
  id,
  kpi: "sales.revenue",
  content: { rows: [{ name: "Zoë", value: 0.1, gap: null }] },
  publishedAt: NOW,
  publishedBy: "t1",
  ...more,
});

/** What every store must do with published league tables; `open` and `clear` as in the contract of the whole store. */
export function leagueSnapshotsContract(
  name: string,
  open: () => Promise<Store>,
  clear: () => Promise<void>,
): void {
  describe(`the store of published league tables on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });

    test("a table is kept as it was put, across closing and opening, and however long ago", async () => {
      expect(await store.leagueSnapshots.add(table("a"))).toBe(true);
      await store.tidy(unixMs(NOW + 4000 * DAY_MS));
      await store.close();
      store = await open();
      expect(await store.leagueSnapshots.get("a")).toEqual(table("a"));
      expect(await store.leagueSnapshots.get("b")).toBeUndefined();
    });

    test("a table that is there is never replaced: of two who publish at once, one does", async () => {
      const second = table("a", { content: { rows: [] }, publishedBy: "t2" });
      const added = await Promise.all([table("a"), second].map((one) => store.leagueSnapshots.add(one)));
      expect(added).toEqual([true, false]);
      expect(await store.leagueSnapshots.get("a")).toEqual(table("a"));
    });

    test("the tables of a KPI come the one published last first, and no others", async () => {
      for (const one of [table("a"), table("b"), table("c", { kpi: "sales.deals" }), table("d")]) {
        await store.leagueSnapshots.add(one);
      }
      const ids = async (kpi: string, limit: number) =>
        (await store.leagueSnapshots.ofKpi(kpi, limit)).map(({ id }) => id);
      expect(await ids("sales.revenue", 9)).toEqual(["d", "b", "a"]);
      expect(await ids("sales.revenue", 2)).toEqual(["d", "b"]);
      expect(await ids("nothing", 9)).toEqual([]);
    });
  });
}
