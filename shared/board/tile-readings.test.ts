import { expect, test } from "vitest";
import { aKpi } from "../testing/factories.ts";
import { boardReadings, tileReadings } from "./tile-readings.ts";

const catalogue = {
  scorecards: [],
  objectives: [],
  kpis: [
    aKpi({ id: "sales.won", tier: 2 }),
    aKpi({ id: "sales.revenue" }),
    aKpi({ id: "sales.sql", tier: 2, period: "week" }),
    aKpi({ id: "support.solved", unit: "support" }),
    aKpi({ id: "support.backlog", unit: "support", tier: 2 }),
  ],
};
const names = (tile: Parameters<typeof tileReadings>[0]): string[] =>
  tileReadings(tile, catalogue).map(({ kpi, unit, period }) => `${kpi} ${unit} ${period}`);

test("a tile with only a unit shows that unit's Tier 1 KPIs", () => {
  expect(names({ unit: "sales" })).toEqual(["sales.revenue sales month"]);
  expect(names({ unit: "sales", drivers: false })).toEqual(names({ unit: "sales" }));
});

test("with its drivers it shows the Tier 2 KPIs of the same unit behind them", () => {
  expect(names({ unit: "sales", drivers: true })).toEqual([
    "sales.revenue sales month",
    "sales.won sales month",
    "sales.sql sales week",
  ]);
  expect(names({ unit: "sales", drivers: true, period: "day" })).toEqual([
    "sales.revenue sales day",
    "sales.won sales day",
    "sales.sql sales day",
  ]);
});

test("a tile that names KPIs shows them in its own order, for its unit or their own; unknown ones not at all", () => {
  expect(names({ kpis: ["support.solved", "sales.won", "sales.gone"] })).toEqual([
    "support.solved support month",
    "sales.won sales month",
  ]);
  expect(names({ kpi: "sales.revenue", unit: "sales/emea" })).toEqual(["sales.revenue sales/emea month"]);
});

test("a board watches each reading once, drivers too", () => {
  const tiles = [{ unit: "support", drivers: true }, { kpi: "support.solved" }];
  expect(boardReadings({ tiles }, catalogue).map(({ kpi }) => kpi)).toEqual([
    "support.solved",
    "support.backlog",
  ]);
});
