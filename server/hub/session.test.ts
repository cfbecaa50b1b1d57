import { describe, expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import { MOST_READINGS, type Watch } from "../../shared/protocol/events.ts";
import { parseCatalogue } from "../catalogue/parse.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { addWatch, parseWatch, readingsOf, removeWatch, resolveWatch, type Watches } from "./session.ts";

const parsed = parseCatalogue([{ name: "small.yaml", text: SMALL_CATALOGUE }]);
if (!parsed.ok) throw new Error("the small catalogue is not valid");
const model = createModel(parsed.value.catalogue);
const ref = (kpi: string, unit: string, period = "month") => ({ kpi, unit, period });

describe("what was asked for", () => {
  test.each([
    ["a board", { board: "main" }],
    ["a reading", { readings: [{ kpi: "sales.revenue" }] }],
    ["a reading in full", { readings: [{ kpi: "sales.revenue", unit: "sales/emea", period: "day" }] }],
    [
      "as many readings as may be",
      { readings: Array.from({ length: MOST_READINGS }, () => ({ kpi: "sales.revenue" })) },
    ],
  ])("%s can be watched", (_, what) => {
    expect(parseWatch(what)).toEqual({ ok: true, value: what });
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "main"],
    ["a list", [{ board: "main" }]],
    ["nothing in it", {}],
    ["both", { board: "main", readings: [{ kpi: "sales.revenue" }] }],
    ["no readings", { readings: [] }],
    ["too many", { readings: Array.from({ length: MOST_READINGS + 1 }, () => ({ kpi: "sales.revenue" })) }],
    ["a field more", { board: "main", as: "admin" }],
    ["an id that is none", { board: "../main" }],
    ["a prototype's name", { readings: [{ kpi: "__proto__" }] }],
    ["a period that is none", { readings: [{ kpi: "sales.revenue", period: "fortnight" }] }],
    ["bytes", Buffer.from("main")],
  ])("[H19] %s cannot, and the answer says what can", (_, what) => {
    expect(parseWatch(what)).toMatchObject({
      ok: false,
      problem: { code: "bad-request", detail: expect.stringContaining("{board:") as string },
    });
  });
});

test("a watch names its readings, with the KPI's own unit and period where it says none", () => {
  expect(
    resolveWatch(model, {
      readings: [{ kpi: "sales.revenue" }, { kpi: "sales.revenue", unit: "company", period: "day" }],
    }),
  ).toEqual({
    ok: true,
    value: [ref("sales.revenue", "sales"), ref("sales.revenue", "company", "day")],
  });
  expect(resolveWatch(model, { board: "main" })).toMatchObject({ ok: true, value: { length: 4 } });
});

test("watching a board whose tile shows a unit with its drivers names the readings of both tiers", () => {
  const floor =
    "boards: [{id: floor, name: Floor, tiles: [{widget: status-grid, unit: sales, drivers: true}]}]";
  const both = parseCatalogue([
    { name: "small.yaml", text: SMALL_CATALOGUE },
    { name: "floor.yaml", text: floor },
  ]);
  expect(both.ok && resolveWatch(createModel(both.value.catalogue), { board: "floor" })).toEqual({
    ok: true,
    value: ["sales.revenue", "sales.deals", "sales.win-rate", "sales.headcount"].map((kpi) =>
      ref(kpi, "sales"),
    ),
  });
});

test.each<[string, Watch]>([
  ["a board", { board: "nothing" }],
  ["a KPI", { readings: [{ kpi: "sales.revenue" }, { kpi: "nothing" }] }],
  ["a unit", { readings: [{ kpi: "sales.revenue", unit: "nothing" }] }],
])("%s that is not there is a problem", (_, watch) => {
  expect(resolveWatch(model, watch)).toMatchObject({
    ok: false,
    problem: { code: "not-found", detail: expect.stringContaining("'nothing'") as string },
  });
});

test("watching the same again changes nothing; the twenty-first thing is refused", () => {
  let watches: Watches = [];
  for (let index = 0; index < 20; index += 1) {
    const added = addWatch(watches, { board: `board-${index}` });
    if (added.ok) watches = added.value;
  }
  expect(watches.length).toBe(20);
  expect(addWatch(watches, { board: "board-7" })).toMatchObject({ ok: true, value: { length: 20 } });
  expect(addWatch(watches, { board: "one-more" })).toMatchObject({
    ok: false,
    problem: { code: "bad-request" },
  });
  expect(removeWatch(watches, { board: "board-7" }).length).toBe(19);
  expect(removeWatch(watches, { board: "never-watched" }).length).toBe(20);
});

test("what two watches share is watched once; what the catalogue has no longer is left out", () => {
  const watches: Watches = [
    { readings: [{ kpi: "sales.revenue" }] },
    { readings: [{ kpi: "sales.revenue", unit: "sales" }, { kpi: "gone" }, { kpi: "sales.deals" }] },
    { board: "gone" },
  ];
  expect(readingsOf(model, watches)).toEqual([ref("sales.revenue", "sales"), ref("sales.deals", "sales")]);
});
