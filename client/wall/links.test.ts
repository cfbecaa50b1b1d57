import { expect, test } from "vitest";
import { boardAt, boardPage, kpiPage, objectivesPage, scorecardPage } from "./links.ts";

test("every view is a link: a tile leads to its KPI, unit and period", () => {
  expect(kpiPage({ kpi: "sales.revenue", unit: "sales/emea", period: "month" })).toBe(
    "/kpis/sales.revenue?unit=sales%2Femea&period=month",
  );
});

test("a tile of a scorecard or of objectives leads to their page, for whom the tile is", () => {
  expect([
    scorecardPage("seller"),
    scorecardPage("seller", { unit: "sales/emea", period: "quarter" }),
    objectivesPage(undefined),
    objectivesPage("sales"),
  ]).toEqual([
    "/scorecards/seller",
    "/scorecards/seller?unit=sales%2Femea&period=quarter",
    "/objectives",
    "/objectives?unit=sales",
  ]);
});

test("the start shows the company's board, every other board has its address", () => {
  expect(["/", "/boards/sales", "/boards/sales.emea/", "/boards/%E4", "/screen"].map(boardAt)).toEqual([
    "company",
    "sales",
    "sales.emea",
    "%E4",
    "company",
  ]);
  expect(["company", "sales.emea"].map((id) => boardPage(id, "dark"))).toEqual(["/", "/boards/sales.emea"]);
});

test("whoever looks at a light wall finds the other boards light", () => {
  expect(["company", "sales"].map((id) => boardPage(id, "light"))).toEqual([
    "/?theme=light",
    "/boards/sales?theme=light",
  ]);
});
