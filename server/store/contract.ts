import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import { aggregateNamed } from "../../shared/kpi/aggregates/aggregates.ts";
import { createCalendar } from "../../shared/calendar/periods.ts";
import { tile } from "../../shared/calendar/tile.ts";
import type { CommitRequest, Shape, Store, StoredScreen } from "./store.ts";

const NOW = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const at = (iso: string) => unixMs(Date.parse(iso));

const SHAPE: Shape = {
  calendar: {
    timeZone: "Europe/Berlin",
    weekStart: "monday",
    fiscalYearStart: 1,
    businessDays: ["mon", "tue", "wed", "thu", "fri"],
    holidays: [],
  },
  aggregates: { revenue: "sum", headcount: "last", rate: "ratio" },
};

const request = (observations: readonly Observation[], more: Partial<CommitRequest> = {}): CommitRequest => ({
  source: "tests",
  observations,
  rejected: [],
  ...more,
});
const sale = (
  value: number,
  when = "2026-11-21T10:15:00Z",
  more: Partial<Observation> = {},
): Observation => ({
  kpi: "revenue",
  unit: "sales",
  at: at(when),
  value,
  ...more,
});

/** What every store must do. `open` gives one on the same place each time, so that closing and opening can be tried. */
export function storeContract(name: string, open: () => Promise<Store>, clear: () => Promise<void>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.reshape(SHAPE);
    });
    afterEach(async () => {
      await store.close();
      await clear();
    });

    const commit = async (...requests: CommitRequest[]) => {
      const { answers } = await store.commit(requests, NOW);
      return answers.map((answer) => {
        if (answer.kind === "reused") return answer.kind;
        const { accepted, duplicates, corrections } = answer.answer;
        return [answer.kind, accepted, duplicates, corrections].join(" ");
      });
    };
    const value = async (
      kpi: string,
      from: string,
      to: string,
      unit = "sales",
      calendar = SHAPE.calendar,
    ) => {
      const span = { start: at(from), end: at(to) };
      const summaries = await store.live.summarise(kpi, tile(createCalendar(calendar), span));
      const summary = summaries.get(unit);
      const aggregate = SHAPE.aggregates[kpi]!;
      const outcome = summary && aggregateNamed(aggregate).outcome(summary);
      return outcome?.kind === "value" ? outcome.value : outcome?.kind;
    };
    const DAY = ["2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z"] as const;

    test("[K4] facts are summarised by hour, day and month, and whole spans are joined of them", async () => {
      await commit(request([sale(0.1), sale(0.2, "2026-11-21T11:45:00Z"), sale(5, "2026-11-03T00:00:00Z")]));
      expect(await value("revenue", ...DAY)).toBe(0.3);
      expect(await value("revenue", "2026-10-31T23:00:00Z", "2026-11-30T23:00:00Z")).toBe(5.3);
      expect(await value("revenue", "2026-11-21T10:20:00Z", "2026-11-21T11:45:00.001Z")).toBe(0.2);
      const buckets = await store.history.buckets({
        kpi: "revenue",
        grain: "day",
        from: at(DAY[0]),
        to: at(DAY[1]),
      });
      expect(buckets.map(({ unit, start, summary }) => [unit, start, summary.n])).toEqual([
        ["sales", at(DAY[0]), 2],
      ]);
    });

    test("[K3] the same key and content is a duplicate, another content a correction that keeps the old one", async () => {
      expect(await commit(request([sale(10, undefined, { key: "deal-1" })]))).toEqual(["done 1 0 0"]);
      expect(await commit(request([sale(10, undefined, { key: "deal-1" })]))).toEqual(["done 0 1 0"]);
      expect(await commit(request([sale(12, undefined, { key: "deal-1" })]))).toEqual(["done 0 0 1"]);
      expect(await value("revenue", ...DAY)).toBe(12);
      const all = await store.history.observations({ kpi: "revenue", limit: 9, withReplaced: true });
      expect(all.map(({ value: v, supersededBy }) => [v, supersededBy])).toEqual([
        [10, 2],
        [12, undefined],
      ]);
    });

    test("[K3] a correction that moves a fact to another unit and day leaves nothing behind", async () => {
      await commit(request([sale(10, undefined, { key: "deal-1" })]));
      await commit(request([sale(10, "2026-11-02T09:00:00Z", { key: "deal-1", unit: "support" })]));
      expect(await value("revenue", ...DAY)).toBeUndefined();
      expect(await value("revenue", "2026-10-31T23:00:00Z", "2026-11-30T23:00:00Z", "support")).toBe(10);
      expect([...(await store.live.newest("revenue"))]).toEqual([["support", at("2026-11-02T09:00:00Z")]]);
    });

    test("[T5] the first month of a KPI is that of its first fact, whatever the unit, also when it came late or moved", async () => {
      expect(await store.live.firstMonth("revenue")).toBeUndefined();
      await commit(
        request([
          sale(10, "2026-11-02T09:00:00Z"),
          sale(9, "2026-09-30T22:30:00Z", { key: "late", unit: "support" }),
        ]),
      );
      expect(await store.live.firstMonth("revenue")).toBe(at("2026-09-30T22:00:00Z"));
      expect(await store.live.firstMonth("headcount")).toBeUndefined();
      await commit(request([sale(9, "2026-11-03T09:00:00Z", { key: "late", unit: "support" })]));
      expect(await store.live.firstMonth("revenue")).toBe(at("2026-10-31T23:00:00Z"));
    });

    test("[K3] without a key two sums are two events, a second last value corrects the first", async () => {
      expect(await commit(request([sale(10), sale(10)]))).toEqual(["done 2 0 0"]);
      expect(await value("revenue", ...DAY)).toBe(20);
      const people = { ...sale(40), kpi: "headcount" };
      expect(await commit(request([people, { ...people, value: 41 }, { ...people, value: 41 }]))).toEqual([
        "done 1 1 1",
      ]);
      expect(await value("headcount", ...DAY)).toBe(41);
    });

    test("[K3] a request with an idempotency key is answered as the first time and changes nothing", async () => {
      const first = request([sale(10)], { idempotency: { key: "k", fingerprint: "a" } });
      expect(await commit(first, first)).toEqual(["done 1 0 0", "replayed 1 0 0"]);
      expect(await commit(request([sale(9)], { idempotency: { key: "k", fingerprint: "b" } }))).toEqual([
        "reused",
      ]);
      expect(await commit({ ...first, source: "another token" })).toEqual(["done 1 0 0"]);
      expect(await value("revenue", ...DAY)).toBe(20);
    });

    test("a commit names each hour it touched, of a moved fact the old one too", async () => {
      await commit(request([sale(10, undefined, { key: "deal-1" })]));
      const { touched } = await store.commit(
        [request([sale(10, "2026-11-02T09:30:00Z", { key: "deal-1" }), sale(1)])],
        NOW,
      );
      expect(touched.map(({ hour }) => hour).sort()).toEqual([
        at("2026-11-02T09:00:00Z"),
        at("2026-11-21T10:00:00Z"),
      ]);
    });

    test("a batch in which one request cannot be stored is stored not at all", async () => {
      const impossible = request([{ ...sale(1), kpi: "never-heard-of" }]);
      await expect(store.commit([request([sale(10)]), impossible], NOW)).rejects.toThrow("never-heard-of");
      expect(await value("revenue", ...DAY)).toBeUndefined();
      expect(await commit(request([sale(3)]))).toEqual(["done 1 0 0"]);
      expect(await value("revenue", ...DAY)).toBe(3);
    });

    test("what was committed is there after closing and opening, in a new epoch", async () => {
      await commit(
        request([sale(10), { kpi: "rate", unit: "sales", at: NOW, numerator: 1, denominator: 4 }]),
      );
      const { epoch } = store;
      await store.close();
      store = await open();
      expect((await store.reshape(SHAPE)).rebuilt).toEqual([]);
      expect(store.epoch).toBe(epoch + 1);
      expect(await value("revenue", ...DAY)).toBe(10);
      expect(await value("rate", ...DAY)).toBe(0.25);
    });

    test("another time zone or aggregate rebuilds the summaries from the facts", async () => {
      await commit(request([sale(10, "2026-11-20T23:30:00Z"), sale(30)]));
      const calendar = { ...SHAPE.calendar, timeZone: "America/New_York" };
      expect((await store.reshape({ ...SHAPE, calendar })).rebuilt).toContain("revenue");
      const day = ["2026-11-21T05:00:00Z", "2026-11-22T05:00:00Z", "sales", calendar] as const;
      expect(await value("revenue", ...day)).toBe(30);
    });

    test("facts are paged in order of instant and arrival", async () => {
      await commit(
        request([
          sale(3, "2026-11-21T10:00:00Z"),
          sale(1, "2026-11-20T10:00:00Z"),
          sale(2, "2026-11-20T10:00:00Z"),
        ]),
      );
      const query = { kpi: "revenue", limit: 2, withReplaced: false };
      const first = await store.history.observations(query);
      const after = first.at(-1);
      const second = await store.history.observations({ ...query, ...(after && { after }) });
      expect([first, second].map((page) => page.map((fact) => fact.value))).toEqual([[1, 2], [3]]);
      expect(await store.history.observations({ ...query, units: ["support"] })).toEqual([]);
    });

    test("[K3] a day later an idempotency key is forgotten, and so is a session whose time is over", async () => {
      const first = request([sale(10)], { idempotency: { key: "k", fingerprint: "a" } });
      await commit(first);
      await store.access.addSession({ hash: "s2", token: "t2", expiresAt: NOW });
      await store.tidy(unixMs(NOW + 24 * 3_600_000));
      expect(await commit(first)).toEqual(["done 1 0 0"]);
      expect(await store.access.session("s2")).toBeUndefined();
    });

    test("a token is revoked once, and its sessions go with it", async () => {
      const token = { id: "t1", name: "feed", hash: "h1", scopes: ["ingest:sales"], createdAt: NOW };
      await store.access.addToken(token);
      await store.access.addSession({ hash: "s1", token: "t1", expiresAt: NOW });
      expect(await store.access.tokens()).toEqual([token]);
      expect(await store.access.session("s1")).toEqual({ hash: "s1", token: "t1", expiresAt: NOW });
      expect([await store.access.revokeToken("t1", NOW), await store.access.revokeToken("t1", NOW)]).toEqual([
        true,
        false,
      ]);
      expect(await store.access.tokens()).toEqual([{ ...token, revokedAt: NOW }]);
      expect(await store.access.session("s1")).toBeUndefined();
    });

    test("a screen is kept as it was put last, until it is removed", async () => {
      const settings = { name: "Lobby", playlist: [{ board: "company", dwellS: 30 }], diagonalIn: 55 };
      const screen: StoredScreen = {
        id: "s1",
        settings: {
          ...settings,
          distanceM: 4,
          safeAreaPercent: 0,
          theme: "light",
          blank: false,
          moments: true,
        },
        hash: "h1",
        issuedAt: NOW,
        pairedAt: NOW,
        pairedBy: "t1",
      };
      await store.screens.putScreen(screen);
      const renewed = { ...screen, hash: "h2", previousHash: "h1", replacedAt: NOW, lastSeen: NOW };
      await store.screens.putScreen(renewed);
      expect(await store.screens.screens()).toEqual([renewed]);
      await store.screens.removeScreen("s1");
      expect(await store.screens.screens()).toEqual([]);
    });

    test("a screen that was put before a setting existed has what the setting is by itself", async () => {
      const settings = { name: "Lobby", playlist: [{ board: "company", dwellS: 30 }] };
      await store.screens.putScreen({
        id: "s1",
        settings: settings as StoredScreen["settings"],
        hash: "h1",
        issuedAt: NOW,
        pairedAt: NOW,
        pairedBy: "t1",
      });
      const [screen] = await store.screens.screens();
      expect(screen?.settings).toMatchObject({ ...settings, theme: "dark", moments: true });
    });
  });
}
