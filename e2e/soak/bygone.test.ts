import { expect, test } from "vitest";
import { bygone } from "./bygone.ts";

const NOW = Date.parse("2026-12-03T12:00:10+01:00");
const series = (kind: string, start: string) => `series shop.orders shop ${kind} ${start} ${kind} 13`;

test("an hour may be kept for an hour, a day for a day, a month for a day", () => {
  const there = [
    series("hour", "2026-12-03T12:00:00+01:00"),
    series("hour", "2026-12-03T10:00:00+01:00"),
    series("day", "2026-12-02T00:00:00+01:00"),
    series("month", "2026-12-01T00:00:00+01:00"),
  ];
  const gone = [
    series("hour", "2026-12-03T09:00:00+01:00"),
    series("day", "2026-12-01T00:00:00+01:00"),
    series("month", "2026-10-01T00:00:00+01:00"),
  ];
  expect(bygone([...there, ...gone], NOW)).toEqual(gone);
});

test("what belongs to no period is never bygone", () => {
  expect(bygone(["board sales", "league sales.revenue sales month"], NOW)).toEqual([]);
});
