import { expect, test } from "vitest";
import { aCalendar, at } from "../../shared/testing/factories.ts";
import type { Reads, StoredObservation } from "../store/store.ts";
import { readsOfFacts } from "./reads-of-facts.ts";

const fact = (seq: number): StoredObservation => ({
  kpi: "k",
  unit: "sales",
  at: at("2026-11-10T12:00:00Z"),
  value: seq,
  seq,
  receivedAt: at("2026-11-10T12:00:00Z"),
});

/** A store with so many facts of one KPI, all of one instant. */
const storeOf = (count: number): Reads => ({
  summarise: () => Promise.resolve(new Map()),
  buckets: () => Promise.resolve([]),
  firstMonth: () => Promise.resolve(undefined),
  newest: () => Promise.resolve(new Map()),
  observations: ({ after, limit }) =>
    Promise.resolve(
      Array.from({ length: Math.min(limit, count - (after?.seq ?? 0)) }, (_, index) =>
        fact((after?.seq ?? 0) + index + 1),
      ),
    ),
});
const open = (count: number) =>
  readsOfFacts(storeOf(count), aCalendar(), {
    kpi: "k",
    aggregate: "count",
    from: at("2026-01-01T00:00:00Z"),
    most: 25_000,
  });

test("all facts are looked at, page by page, up to the most", async () => {
  const reads = await open(25_000);
  const month = {
    kpi: "k",
    grain: "month",
    from: at("2026-10-31T23:00:00Z"),
    to: at("2026-11-30T23:00:00Z"),
  } as const;
  expect(await reads?.buckets(month)).toMatchObject([
    { unit: "sales", start: month.from, summary: { n: 25_000 } },
  ]);
});

test("of more facts than that nothing is answered, instead of a part of them", async () => {
  expect(await open(25_001)).toBeUndefined();
});

test("other KPIs are answered by the store", async () => {
  const reads = await open(3);
  const pieces = [
    { grain: "raw", start: at("2026-11-01T00:00:00Z"), end: at("2026-12-01T00:00:00Z") },
  ] as const;
  expect([
    (await reads?.summarise("k", pieces))?.size,
    (await reads?.summarise("other", pieces))?.size,
  ]).toEqual([1, 0]);
});
