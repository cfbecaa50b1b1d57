import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Board, boardSchema } from "../../shared/board/board.ts";
import { layOut } from "../../shared/board/layout.ts";
import { TEMPLATES } from "../../shared/board/templates/templates.ts";
import { checkTiles } from "../../shared/catalogue/checks.ts";
import type { Catalogue } from "../../shared/catalogue/schema.ts";
import { aCatalogue, aKpi, aUnit } from "../../shared/testing/factories.ts";
import { parseCatalogue } from "../catalogue/parse.ts";
import type { CatalogueText } from "../catalogue/source.ts";
import { demoCatalogueFiles } from "../connectors/demo/catalogue-files.ts";

function read(texts: readonly CatalogueText[]): Catalogue {
  const result = parseCatalogue(texts);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.catalogue;
}
const olistFile = new URL("../../examples/olist/catalogue.yaml", import.meta.url);
const demo = read(demoCatalogueFiles);
const olist = read([{ name: "olist", text: readFileSync(olistFile, "utf8") }]);

const LONG = "u".repeat(100);
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  demo,
  olist,
  "one KPI": aCatalogue({ units: [aUnit("company")], kpis: [aKpi({ unit: "company" })] }),
  "one KPI of a department": aCatalogue({ units: [aUnit("sales")] }),
  "names and ids as long as they may be": aCatalogue({
    units: [LONG, `${LONG}/${LONG}`, `${LONG}/b`].map((id) => aUnit(id, { name: "n".repeat(200) })),
    kpis: [1, 2].map((tier) => aKpi({ id: `${"k".repeat(99)}${tier}`, name: "n".repeat(200), unit: LONG })),
  }),
  "addresses for units": aCatalogue({
    units: [aUnit("templates"), aUnit("import")],
    kpis: [aKpi({ unit: "templates" })],
  }),
  "no KPI": aCatalogue({ kpis: [] }),
  "no unit": aCatalogue({ units: [], kpis: [] }),
};

const made = (id: string, catalogue: Catalogue, unit?: string): Board => {
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(id);
  return template.make(catalogue, unit);
};
/** A board in a line for each tile: what it is, of what, how large. */
const lines = ({ tiles }: Board): string[] =>
  tiles.map(({ widget, kpi, unit, period, w, h }) =>
    [widget, kpi, unit && `@${unit}`, period, `${w}x${h}`].filter(Boolean).join(" "),
  );

describe.each(Object.entries(CATALOGUES))("for a catalogue of %s", (_, catalogue) => {
  const units = [undefined, ...catalogue.units.map(({ id }) => id)];
  test.each(TEMPLATES.map(({ id }) => id))("%s is a right board for every unit", (id) => {
    for (const unit of units) {
      const board = made(id, catalogue, unit);
      expect(boardSchema.parse(board), unit).toEqual(board);
      expect(checkTiles(board, catalogue), unit).toEqual([]);
      // A wall that can be read: few tiles, in so many rows that type stays large, and no tile twice.
      expect(board.tiles.length, unit).toBeLessThanOrEqual(14);
      expect(layOut(board.tiles, 12).rows, unit).toBeLessThanOrEqual(6);
      expect(new Set(board.tiles.map((tile) => JSON.stringify({ ...tile, w: 0, h: 0 }))).size, unit).toBe(
        board.tiles.length,
      );
      expect(made(id, catalogue, unit)).toEqual(board);
    }
  });
});

describe("of the demo organisation", () => {
  test("the company's has the one metric and a list for every department", () => {
    expect(lines(made("company", demo))).toEqual([
      "big-number sales.revenue 4x2",
      "trend sales.revenue 8x2",
      ...["sales", "marketing", "product", "engineering", "finance", "people", "support", "platform"].map(
        (unit) => `status-list @${unit} 3x2`,
      ),
    ]);
  });

  test("the sales floor's has today and the tables of teams and people", () => {
    expect(lines(made("sales-floor", demo, "sales"))).toEqual([
      "big-number sales.revenue 3x2",
      "big-number sales.revenue day 3x2",
      "trend sales.revenue 6x2",
      "league sales.revenue @sales 3x2",
      "league sales.revenue @sales/emea 3x2",
      "league sales.revenue @sales/amer 3x2",
      "league sales.revenue @sales/apac 3x2",
      "bullet sales.win-rate 3x1",
      "bullet sales.acquisition-cost 3x1",
      "bullet sales.won 3x1",
      "bullet sales.sql 3x1",
    ]);
  });

  test("the support floor's has work done, speed, quality, and the queue first among the rest", () => {
    expect(lines(made("support-floor", demo, "support"))).toEqual([
      "big-number support.solved 4x2",
      "big-number support.resolution-time 4x2",
      "big-number support.satisfaction 4x2",
      "league support.solved @support 4x3",
      "trend support.resolution-time 5x3",
      "bullet support.backlog 3x1",
      "bullet support.first-response 3x1",
      "bullet support.reopened 3x1",
    ]);
  });

  test("a department's compares its teams by a KPI for which each has a target", () => {
    expect(lines(made("department", demo, "engineering")).slice(0, 6)).toEqual([
      "big-number engineering.roadmap 4x2",
      "big-number engineering.bug-rate 4x2",
      "big-number engineering.run-cost 4x2",
      "league engineering.roadmap @engineering 4x3",
      "trend engineering.roadmap 5x3",
      "bullet engineering.deployments 3x1",
    ]);
  });

  test("the league night's ranks teams and people by what is sold", () => {
    expect(lines(made("league-night", demo))).toEqual([
      "text 12x1",
      "league sales.revenue @sales 6x2",
      "league sales.revenue @sales/emea 6x2",
      "league sales.revenue @sales/amer 6x2",
      "league sales.revenue @sales/apac 6x2",
    ]);
    expect(made("league-night", demo).tiles.map(({ title }) => title)).toEqual([
      undefined,
      "Sales revenue by team",
      "EMEA",
      "Americas",
      "Asia-Pacific",
    ]);
  });
});

describe("of the Olist marketplace", () => {
  test("the company's has a tile for each of its few KPIs", () => {
    expect(lines(made("company", olist))).toEqual([
      "big-number olist.revenue 4x2",
      "trend olist.revenue 8x2",
      "big-number olist.seller-revenue 4x1",
      "big-number olist.on-time 4x1",
      "big-number olist.freight-share 4x1",
      "bullet olist.orders 3x1",
      "bullet olist.order-value 3x1",
      "bullet olist.review-score 3x1",
      "bullet olist.delivery-time 3x1",
    ]);
  });

  test("customers, who have no KPI of their own, are measured by the company's; their states are compared", () => {
    expect(lines(made("sales-floor", olist, "customers")).slice(0, 5)).toEqual([
      "big-number olist.revenue @customers 3x2",
      "big-number olist.revenue @customers day 3x2",
      "trend olist.revenue @customers 6x2",
      "league olist.revenue @customers 6x2",
      "league olist.on-time @customers 6x2",
    ]);
  });

  test("[L4] of many states the first and those that gained most are named", () => {
    const tables = made("league-night", olist).tiles.filter(({ widget }) => widget === "league");
    expect(tables.map(({ kpi, unit, title, settings }) => [kpi, unit, title, settings["show"]])).toEqual([
      ["olist.revenue", "customers", "Revenue by customer state", "top-and-movers"],
      ["olist.seller-revenue", "sellers", "Seller revenue by seller state", "top-and-movers"],
      ["olist.on-time", "customers", "On-time delivery by customer state", "top-and-movers"],
    ]);
  });
});

test("for a single KPI there are fewer tiles: its number, its course", () => {
  const one = CATALOGUES["one KPI"]!;
  expect(["company", "department", "sales-floor", "support-floor"].map((id) => lines(made(id, one)))).toEqual(
    [
      ["big-number sales.revenue 4x2", "trend sales.revenue 8x2"],
      ["big-number sales.revenue 4x2", "trend sales.revenue 8x2"],
      ["big-number sales.revenue 3x2", "big-number sales.revenue day 3x2", "trend sales.revenue 6x2"],
      ["big-number sales.revenue 4x2", "trend sales.revenue 8x2"],
    ],
  );
});
