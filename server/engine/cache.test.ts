import { expect, test } from "vitest";
import { aggregateNamed, type Summary } from "../../shared/kpi/aggregates/aggregates.ts";
import { aCalendar, aFact, at, spanText } from "../../shared/testing/factories.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Reads } from "../store/store.ts";
import { createSummaryCache } from "./cache.ts";

const calendar = aCalendar();
const sum = aggregateNamed("sum");

/** A store of sales in memory that notes what it is asked, and fails while it is away. */
function open() {
  const facts: { at: UnixMs; value: number }[] = [];
  const asked: string[] = [];
  const store = { away: false };
  const refuse = () => Promise.reject(new Error("the store is away"));
  const reads: Reads = {
    summarise: (kpi, pieces) => {
      asked.push(pieces.map((piece) => `${piece.grain} ${spanText(calendar, piece)}`).join(", "));
      if (store.away) return refuse();
      const within = facts.filter((fact) =>
        pieces.some((piece) => fact.at >= piece.start && fact.at < piece.end),
      );
      const summary = within.reduce<Summary>((total, fact) => sum.add(total, aFact(fact)), sum.zero);
      return Promise.resolve(new Map(within.length > 0 ? [[kpi, summary]] : []));
    },
    firstMonth: () => Promise.resolve(undefined),
    newest: () => {
      asked.push("newest");
      return store.away
        ? refuse()
        : Promise.resolve(new Map([["sales", facts.at(-1)?.at ?? at("2026-01-01T00:00:00Z")]]));
    },
    buckets: () => Promise.resolve([]),
    observations: () => Promise.resolve([]),
  };
  const cache = createSummaryCache(reads, calendar, () => "sum");
  return {
    cache,
    store,
    /** What the cache had to ask since the last time. */
    questions: (): string[] => asked.splice(0),
    total: async (from: string, to: string): Promise<number | string> => {
      const summaries = await cache.span("revenue", { start: at(from), end: at(to) });
      const outcome = sum.outcome(summaries.get("revenue") ?? sum.zero);
      return outcome.kind === "value" ? outcome.value : outcome.kind;
    },
    push: (iso: string, value: number): void => {
      facts.push({ at: at(iso), value });
      cache.touch([{ kpi: "revenue", unit: "sales", hour: calendar.periodAt("hour", at(iso)).start }]);
    },
  };
}
const DAY = ["2026-11-18T00:00:00+01:00", "2026-11-19T00:00:00+01:00"] as const;

test("two readers of one span share one question, and a third asks none", async () => {
  const { total, push, questions } = open();
  push("2026-11-18T10:15:00+01:00", 5);
  expect(await Promise.all([total(...DAY), total(...DAY)])).toEqual([5, 5]);
  expect(await total(...DAY)).toBe(5);
  expect(questions()).toEqual([`day ${DAY[0]}/${DAY[1]}`]);
});

test("a commit drops the spans that contain its hour, and no others", async () => {
  const { total, push, questions } = open();
  const before = ["2026-11-17T00:00:00+01:00", "2026-11-18T00:00:00+01:00"] as const;
  await Promise.all([total(...DAY), total(...before)]);
  questions();
  push("2026-11-18T00:00:00+01:00", 7);
  expect([await total(...DAY), await total(...before)]).toEqual([7, "waiting"]);
  expect(questions()).toEqual([`day ${DAY[0]}/${DAY[1]}`]);
});

test("an end that moves on inside an hour asks only for what is new", async () => {
  const { total, push, questions } = open();
  push("2026-11-18T10:15:00+01:00", 5);
  push("2026-11-18T11:15:00+01:00", 7);
  push("2026-11-18T11:45:00+01:00", 9);
  const upTo = (time: string) => total(DAY[0], `2026-11-18T${time}+01:00`);
  expect([
    await upTo("11:20:00"),
    await upTo("11:45:00"),
    await upTo("11:45:00.001"),
    await upTo("11:45:00.001"),
  ]).toEqual([12, 12, 21, 21]);
  expect(questions()).toEqual([
    "raw 2026-11-18T11:00:00+01:00/2026-11-18T11:20:00+01:00",
    "hour 2026-11-18T00:00:00+01:00/2026-11-18T11:00:00+01:00",
    "raw 2026-11-18T11:20:00+01:00/2026-11-18T11:45:00+01:00",
    "raw 2026-11-18T11:45:00+01:00/2026-11-18T11:45:00.001+01:00",
  ]);
});

test("[K6] a late fact in the part that was read is not missed", async () => {
  const { total, push } = open();
  const upTo = (time: string) => total(DAY[0], `2026-11-18T${time}+01:00`);
  push("2026-11-18T11:15:00+01:00", 7);
  expect(await upTo("11:20:00")).toBe(7);
  push("2026-11-18T11:05:00+01:00", 100);
  push("2026-11-18T10:05:00+01:00", 1000);
  expect([await upTo("11:30:00"), await upTo("11:10:00")]).toEqual([1107, 1100]);
});

test("the edges of a span are exact to the millisecond, wherever they lie", async () => {
  const { total, push } = open();
  push("2026-11-18T10:15:00.000+01:00", 1);
  push("2026-11-18T10:15:00.001+01:00", 2);
  push("2026-11-18T11:00:00.000+01:00", 4);
  const between = (from: string, to: string) => total(`2026-11-18T${from}+01:00`, `2026-11-18T${to}+01:00`);
  expect([
    await between("10:15:00.001", "11:00:00.000"),
    await between("10:15:00.000", "10:15:00.001"),
    await between("10:00:00.000", "11:00:00.001"),
    await between("11:00:00.000", "11:00:00.001"),
    await between("10:30:00.000", "10:30:00.000"),
  ]).toEqual([2, 1, 7, 4, "waiting"]);
});

test("a question that failed is asked again, and its failure is heard by who asked only", async () => {
  const { total, push, store, cache } = open();
  const upTo = (time: string) => total(DAY[0], `2026-11-18T${time}+01:00`);
  push("2026-11-18T11:15:00+01:00", 7);
  await upTo("11:20:00");
  store.away = true;
  push("2026-11-18T11:16:00+01:00", 7);
  // Both halves of this answer fail; a failure that nobody waits for would end the process.
  await expect(Promise.all([upTo("11:30:00"), upTo("11:40:00")])).rejects.toThrow("the store is away");
  await expect(cache.newest("revenue")).rejects.toThrow("the store is away");
  store.away = false;
  expect([await upTo("11:40:00"), (await cache.newest("revenue")).get("sales")]).toEqual([
    14,
    at("2026-11-18T11:16:00+01:00"),
  ]);
});

test("the newest instants are kept until a commit of that KPI", async () => {
  const { cache, push, questions } = open();
  await Promise.all([cache.newest("revenue"), cache.newest("revenue")]);
  cache.touch([{ kpi: "cost", unit: "sales", hour: at(DAY[0]) }]);
  await cache.newest("revenue");
  expect(questions()).toEqual(["newest"]);
  push("2026-11-18T11:15:00+01:00", 7);
  expect((await cache.newest("revenue")).get("sales")).toBe(at("2026-11-18T11:15:00+01:00"));
});
