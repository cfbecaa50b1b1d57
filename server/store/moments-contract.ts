import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, unixMs } from "../../shared/units/time.ts";
import type { KeptMoment, Store } from "./store.ts";

const NOW = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const win = (id: string, more: Partial<KeptMoment> = {}): KeptMoment => ({
  id,
  title: "Target met",
  text: "Sales: revenue",
  at: NOW,
  ...more,
});

/** What every store must do with wins; `open` and `clear` as in the contract of the whole store. */
export function momentsContract(name: string, open: () => Promise<Store>, clear: () => Promise<void>): void {
  describe(`the store of wins on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });
    const ids = async (limit = 1000, before?: number) =>
      (await store.moments.moments({ limit, ...(before !== undefined && { before }) })).map(({ id }) => id);

    test("a win is kept as it is, once, also across closing and opening", async () => {
      const whole = win("a", { picture: "/p.png", sound: "chime" });
      expect(await store.moments.addMoment(whole)).toBe(true);
      expect(await store.moments.addMoment(win("a", { title: "Again" }))).toBe(false);
      await store.close();
      store = await open();
      expect(await store.moments.addMoment(whole)).toBe(false);
      expect(await store.moments.addMoment(win("b"))).toBe(true);
      const [newest, first] = await store.moments.moments({ limit: 9 });
      expect(first).toEqual({ ...whole, seq: first?.seq });
      expect(newest).toEqual({ ...win("b"), seq: newest?.seq });
    });

    test("wins are paged, the newest first, without a gap or one twice", async () => {
      for (const id of ["a", "b", "c", "d", "e"]) await store.moments.addMoment(win(id));
      expect(await ids(2)).toEqual(["e", "d"]);
      const last = (await store.moments.moments({ limit: 2 })).at(-1);
      await store.moments.addMoment(win("f"));
      expect(await ids(2, last?.seq)).toEqual(["c", "b"]);
      expect(await ids(2, 0)).toEqual([]);
    });

    test("of very many wins the newest five hundred stay, and none for longer than 400 days", async () => {
      for (let index = 0; index < 503; index += 1) await store.moments.addMoment(win(String(index)));
      await store.tidy(NOW);
      const kept = await ids();
      expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, "502", "3"]);
      expect(await store.moments.addMoment(win("502"))).toBe(false);
      await store.tidy(unixMs(NOW + 400 * DAY_MS));
      expect(await ids()).toHaveLength(500);
      await store.moments.addMoment(win("late", { at: unixMs(NOW + DAY_MS) }));
      await store.tidy(unixMs(NOW + 400 * DAY_MS + 1));
      expect(await ids()).toEqual(["late"]);
    });
  });
}
