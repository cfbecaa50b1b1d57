import { expect, test } from "vitest";
import { parseSearch, readView, writeSearch } from "./search.ts";

test("an address says what a page shows, and comes back the same", () => {
  const view = {
    unit: "sales/emea",
    period: "quarter",
    at: "2026-07-01T00:00:00+02:00",
    range: "36m",
    grain: "month",
    show: "table",
    basis: "year",
    split: "units",
    by: "perspective",
    owner: "Head of sales",
    league: "sales.revenue",
  };
  expect(readView(parseSearch(writeSearch(view)))).toEqual(view);
});

test("parameters are written to be read by people", () => {
  expect(writeSearch({ unit: "sales/emea", at: "2026-07-01T00:00:00+02:00" })).toBe(
    "?unit=sales/emea&at=2026-07-01T00:00:00%2B02:00",
  );
  expect(writeSearch({})).toBe("");
});

test("an id of digits stays text", () => {
  expect(readView(parseSearch("?unit=2026"))).toEqual({ unit: "2026" });
});

test.each([
  "?period=fortnight",
  "?unit=../etc",
  "?at=yesterday",
  "?range=1000y",
  "?grain=minute",
  "?show=pie",
  "?basis=decade",
  "?split=luck",
  "?by=colour",
])("what is not understood is left out: %s", (text) => {
  expect(readView(parseSearch(text))).toEqual({});
});
