import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../shared/testing/factories.ts";
import type { TimelineEntry } from "../../shared/risk/timeline.ts";
import { DAY_MS, unixMs } from "../../shared/units/time.ts";
import { aStoredAlert, aStoredEpisode } from "../testing/alert-factories.ts";
import type { AlertChange, EpisodeQuery, StoredEpisode } from "./alert-store.ts";
import type { Store } from "./store.ts";

const NOW = at("2026-11-21T12:00:00Z");
const entry = (episode: string, seq: number, text: string): TimelineEntry => ({
  ...{ kind: "commented", by: "Ana", text, episode, seq, at: NOW },
});
const change = (
  kri: string,
  version: number,
  episodes: readonly StoredEpisode[] = [],
  entries: readonly TimelineEntry[] = [],
): AlertChange => ({ alert: aStoredAlert({ kri, version }), episodes, entries });

/** What every store must do with alerts; `open` and `clear` as in the contract of the whole store. */
export function alertsContract(name: string, open: () => Promise<Store>, clear: () => Promise<void>): void {
  describe(`the store of alerts on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });
    const listed = async (query: Partial<EpisodeQuery> = {}) =>
      (await store.alerts.episodes({ state: "all", limit: 99, ...query })).map(({ episode }) => episode.id);

    test("[I4] alert, episode and story are there after closing and opening as they were kept", async () => {
      const episode = aStoredEpisode({ id: "e1" });
      const kept = change("backlog", 1, [episode], [entry("e1", 1, "“é” 🙂"), entry("e1", 1, "again")]);
      expect(await store.alerts.advance([kept])).toEqual([true]);
      await store.close();
      store = await open();
      expect(await store.alerts.alerts()).toEqual([kept.alert]);
      expect(await store.alerts.alert("backlog")).toEqual(kept.alert);
      expect(await store.alerts.alert("nothing")).toBeUndefined();
      expect(await store.alerts.episode("e1")).toEqual(episode);
      expect(await store.alerts.episode("nothing")).toBeUndefined();
      expect(await store.alerts.timeline("e1")).toEqual(kept.entries);
      expect(await store.alerts.timeline("nothing")).toEqual([]);
    });

    test("[I5] of two changes of one version the first is kept; the other changes nothing, its episodes and story neither", async () => {
      const [mine, yours] = [aStoredEpisode({ id: "mine" }), aStoredEpisode({ id: "yours" })];
      const both = [change("backlog", 1, [mine], [entry("mine", 1, "a")]), change("backlog", 1, [yours])];
      expect(await store.alerts.advance(both)).toEqual([true, false]);
      const stale = change("backlog", 3, [yours], [entry("mine", 1, "b")]);
      expect(await store.alerts.advance([stale, change("other", 2), change("backlog", 2)])).toEqual([
        false,
        false,
        true,
      ]);
      expect(await store.alerts.alert("backlog")).toEqual(aStoredAlert({ kri: "backlog", version: 2 }));
      expect(await listed()).toEqual(["mine"]);
      expect((await store.alerts.timeline("mine")).length).toBe(1);
    });

    test("[I5] a change that fails undoes all that came with it", async () => {
      const orphan = change("other", 1, [], [entry("nobody's", 1, "a")]);
      await expect(store.alerts.advance([change("backlog", 1), orphan])).rejects.toThrow("FOREIGN KEY");
      expect(await store.alerts.alerts()).toEqual([]);
    });

    test("episodes are found by state, KRI, level and unit with all below it, the newest first, page by page", async () => {
      const end = { at: NOW, kind: "resolved" } as const;
      const amber = aStoredEpisode({ id: "amber" });
      const red = aStoredEpisode(
        { id: "red", rank: 2, peak: 2 },
        { lineage: ["sales/emea", "sales", "company"] },
      );
      const over = aStoredEpisode({ id: "over", rank: 0, peak: 2, end, attention: { kind: "closed" } });
      const unseen = aStoredEpisode(
        { id: "unseen", rank: 0, peak: 1, end, attention: { kind: "cleared-unacked" } },
        { id: "other", lineage: ["salesforce", "company"] },
      );
      await store.alerts.advance([change("backlog", 1, [amber, red, over, unseen])]);
      expect(await listed()).toEqual(["unseen", "over", "red", "amber"]);
      expect(await listed({ state: "open" })).toEqual(["unseen", "red", "amber"]);
      expect(await listed({ state: "closed" })).toEqual(["over"]);
      expect(await listed({ kri: "other" })).toEqual(["unseen"]);
      expect(await listed({ level: "red" })).toEqual(["over", "red"]);
      expect(await listed({ unit: "sales" })).toEqual(["over", "red", "amber"]);
      expect(await listed({ unit: "sales/emea" })).toEqual(["red"]);
      expect(await listed({ unit: "%" })).toEqual([]);
      const page = await store.alerts.episodes({ state: "all", limit: 2 });
      expect(await listed({ before: page.at(-1)?.order ?? 0 })).toEqual(["red", "amber"]);
    });

    test("an episode that changes stays where it was in the list, and the years leave it there", async () => {
      const first = aStoredEpisode({ id: "first" });
      const worse = aStoredEpisode({ id: "first", rank: 2, peak: 2 });
      await store.alerts.advance([change("backlog", 1, [first, aStoredEpisode({ id: "second" })])]);
      await store.alerts.advance([change("backlog", 2, [worse])]);
      await store.tidy(unixMs(NOW + 9 * 366 * DAY_MS));
      expect(await listed()).toEqual(["second", "first"]);
      expect(await listed({ level: "red" })).toEqual(["first"]);
      expect(await store.alerts.episode("first")).toEqual(worse);
    });
  });
}
