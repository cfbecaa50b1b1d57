import { expect, test } from "vitest";
import { createCalendar } from "../../shared/calendar/periods.ts";
import { unixMs } from "../../shared/units/time.ts";
import { ACME } from "../testing/acme.ts";
import { chooseRange, type RangeName, type SeriesGrain, spanOfRange } from "./ranges.ts";

const calendar = createCalendar(ACME);
const now = unixMs(Date.parse("2026-11-21T16:59:00+01:00"));

function span(range: RangeName, grain: SeriesGrain, end = now): [string, string] {
  const { start, end: until } = spanOfRange(calendar, range, grain, end);
  return [calendar.iso(start), calendar.iso(until)];
}

test("[P1] twelve months are twelve calendar months, the running one last", () => {
  expect(span("12m", "month")).toEqual(["2025-12-01T00:00:00+01:00", "2026-12-01T00:00:00+01:00"]);
});

test("[P1] ranges count days and weeks of the calendar, over changes of the clock", () => {
  expect(span("90d", "day")).toEqual(["2026-08-24T00:00:00+02:00", "2026-11-22T00:00:00+01:00"]);
  expect(span("52w", "week")).toEqual(["2025-11-24T00:00:00+01:00", "2026-11-23T00:00:00+01:00"]);
});

test("what lies ahead has no history: a range ends with the grain that has begun", () => {
  expect(span("7d", "hour")[1]).toBe("2026-11-21T17:00:00+01:00");
  expect(span("12m", "day")[1]).toBe("2026-11-22T00:00:00+01:00");
});

test("a range that ends with a past period ends with it", () => {
  const endOfMarch = unixMs(Date.parse("2026-04-01T00:00:00+02:00"));
  expect(span("12m", "month", endOfMarch)).toEqual([
    "2025-04-01T00:00:00+02:00",
    "2026-04-01T00:00:00+02:00",
  ]);
});

test("without a wish the range goes with the period", () => {
  expect(chooseRange("month", {})).toEqual({ range: "12m", grain: "month" });
  expect(chooseRange("hour", {})).toEqual({ range: "7d", grain: "hour" });
  expect(chooseRange("day", {})).toEqual({ range: "90d", grain: "day" });
});

test("a grain that does not suit the range gives way to the range's own", () => {
  expect(chooseRange("month", { range: "36m", grain: "hour" })).toEqual({ range: "36m", grain: "month" });
  expect(chooseRange("month", { range: "12m", grain: "week" })).toEqual({ range: "12m", grain: "week" });
});
