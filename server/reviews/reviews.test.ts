import { expect, test } from "vitest";
import { aReview } from "../../shared/testing/a-review.ts";
import { at } from "../../shared/testing/factories.ts";
import { fakeDocumentStore } from "../testing/fake-document-store.ts";
import { createReviews, MOST_REVIEWS_PER_KPI } from "./reviews.ts";

const NOW = at("2026-11-21T12:00:00Z");

async function open(store = fakeDocumentStore()) {
  const unreadable: string[] = [];
  let number = 0;
  const reviews = await createReviews({
    noun: "review",
    store,
    clock: () => NOW,
    newId: () => `r${(number += 1)}`,
    onUnreadable: (id) => unreadable.push(id),
  });
  return { reviews, store, unreadable };
}
const of = (kpi: string, on: string, unit?: string) => ({
  ...aReview({ on, ...(unit !== undefined && { unit }) }),
  kpi,
});

test("[O2] reviews are kept by KPI, the newest day first, of one day what was kept last", async () => {
  const { reviews } = await open();
  await reviews.add(of("a", "2026-09-01"), "ana");
  await reviews.add(of("b", "2026-10-02"), "ana");
  await reviews.add(of("a", "2026-10-01"), "ana");
  await reviews.add(of("a", "2026-10-01"), "ben");
  expect(reviews.of("a").map(({ id }) => id)).toEqual(["r4", "r3", "r1"]);
  expect(reviews.of("c")).toEqual([]);
});

test("[O2] the last review of a KPI is one of the whole, not of a unit's share", async () => {
  const { reviews } = await open();
  await reviews.add(of("a", "2026-09-01"), "ana");
  await reviews.add(of("a", "2026-10-01", "sales/emea"), "ana");
  expect(reviews.lastOf("a")?.content.on).toBe("2026-09-01");
  expect(reviews.lastOf("b")).toBeUndefined();
});

test("[O2] what was kept is there after a restart, as version 1; what cannot be read is told of", async () => {
  const { reviews, store } = await open();
  await reviews.add(of("a", "2026-09-01"), "ana");
  store.rows.push({
    kind: "review",
    id: "odd",
    version: 1,
    content: { kpi: "a" },
    savedAt: NOW,
    savedBy: "ben",
  });
  const again = await open(store);
  expect(again.unreadable).toEqual(["odd"]);
  expect(again.reviews.of("a")).toEqual([
    { id: "r1", version: 1, content: of("a", "2026-09-01"), savedAt: NOW, savedBy: "ana" },
  ]);
});

test(`a KPI has at most ${MOST_REVIEWS_PER_KPI} reviews`, async () => {
  const rows = Array.from({ length: MOST_REVIEWS_PER_KPI }, (_, index) => ({
    kind: "review" as const,
    id: `old${index}`,
    version: 1,
    content: of("a", "2026-09-01"),
    savedAt: NOW,
    savedBy: "ana",
  }));
  const { reviews } = await open(fakeDocumentStore(rows));
  expect(await reviews.add(of("a", "2026-10-01"), "ana")).toMatchObject({
    ok: false,
    problem: { code: "review-invalid" },
  });
  expect((await reviews.add(of("b", "2026-10-01"), "ana")).ok).toBe(true);
});
