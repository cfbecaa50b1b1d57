import { beforeAll, expect, test } from "vitest";
import { aKpi } from "../../shared/testing/factories.ts";
import { loadWidgets, type Widgets } from "../widgets/registry.ts";
import { findKpis } from "./find-kpis.ts";
import { newTile } from "./new-tile.ts";
import { sayName } from "./words.ts";

let widgets: Widgets;
beforeAll(async () => {
  widgets = await loadWidgets(["trend", "clock", "kri-list", "scorecard"]);
});

const kpis = [
  aKpi({ id: "sales.deals", name: "Deals won", tier: 2 }),
  aKpi({ id: "sales.revenue", tier: 1 }),
];
const trend = (selected?: Parameters<typeof newTile>[2]["selected"]) =>
  newTile("trend", widgets.get("trend"), { selected, kpis });
const plain = { widget: "trend", w: 3, h: 1, settings: {} };

test("a new tile shows what the selected one shows", () => {
  const selected = { widget: "gauge", kpi: "sales.deals", unit: "sales/emea", w: 6, h: 2, settings: {} };
  expect(trend(selected)).toEqual({ ...plain, kpi: "sales.deals", unit: "sales/emea" });
});

test("beside a tile that shows nothing it is the first KPI of Tier 1", () => {
  const clock = newTile("clock", widgets.get("clock"), { selected: undefined, kpis });
  expect(clock).toEqual({ ...plain, widget: "clock" });
  expect(trend(clock)).toEqual({ ...plain, kpi: "sales.revenue" });
});

test("a widget that is about something else begins with that", () => {
  const begin = (kind: string) => newTile(kind, widgets.get(kind), { selected: trend(undefined), kpis });
  expect(begin("kri-list")).toEqual({ ...plain, widget: "kri-list", kris: "all" });
  expect(begin("scorecard")).toEqual({ ...plain, widget: "scorecard" });
});

test("a KPI is found by words of its name, id or unit, in any order", () => {
  const found = (words: string) => findKpis(kpis, words, () => "Vertrieb").map(({ id }) => id);
  expect(found("")).toEqual(["sales.deals", "sales.revenue"]);
  expect(found("won  DEALS")).toEqual(["sales.deals"]);
  expect(found("vertrieb revenue")).toEqual(["sales.revenue"]);
  expect(found("nothing")).toEqual([]);
});

test("names in code are labels for people", () => {
  expect(["big-number", "top-and-movers", "movers", "someName"].map(sayName)).toEqual([
    "Big number",
    "Top and movers",
    "Movers",
    "Some name",
  ]);
});
