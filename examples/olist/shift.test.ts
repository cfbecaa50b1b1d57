import { expect, test } from "vitest";
import type { Fact } from "./facts.ts";
import { instantOf, isoOf } from "./local-time.ts";
import { asIfNow, lastFullDay } from "./shift.ts";

const order = (key: string, at: string): Fact => ({
  kpi: "olist.orders",
  unit: "customers/sp",
  at: instantOf(at),
  key,
});
const busy = (date: string): Fact[] =>
  Array.from({ length: 8 }, (_, hour) => order(`${date}/${hour}`, `${date} ${String(hour + 10)}:00:00`));

const facts = [
  ...busy("2018-01-01"),
  ...busy("2018-01-02"),
  order("quiet/1", "2018-01-03 09:00:00"),
  order("quiet/2", "2018-01-03 23:59:59"),
  order("straggler", "2018-01-20 12:00:00"),
];

test("the last full day is the last with a quarter of a median day's orders", () => {
  expect(lastFullDay(facts)).toBe("2018-01-03");
});

test("as if now: the last full day is yesterday, at the same time of day, and nothing lies behind it", () => {
  const now = instantOf("2026-11-22 00:30:00");
  const shown = asIfNow(facts, now).map(({ key, at }) => `${key} ${isoOf(at)}`);
  expect(shown).toHaveLength(18);
  // It was summer time in January 2018 and is none any more: the time of day stays, the offset does not.
  expect(shown[0]).toBe("moved/2018-01-01/0 2026-11-19T10:00:00-03:00");
  expect(shown.at(-1)).toBe("moved/quiet/2 2026-11-21T23:59:59-03:00");
});
