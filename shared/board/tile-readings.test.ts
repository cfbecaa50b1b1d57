import { expect, test } from "vitest";
import { aKpi, aKri } from "../testing/factories.ts";
import { boardReadings, tileReadings } from "./tile-readings.ts";

const catalogue = {
  scorecards: [],
  objectives: [],
  kris: [],
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

const watched = (id: string, kpi: string, ...lineage: string[]) => ({
  ...aKri({ id, kpi, unit: lineage[0] ?? "" }),
  watch: "current" as const,
  lineage,
});
const risky = {
  ...catalogue,
  kpis: [aKpi({ id: "a", unit: "sales/emea", period: "day" }), aKpi({ id: "b", unit: "support" })],
  kris: [
    watched("r1", "a", "sales/emea", "sales", "company"),
    watched("r2", "b", "support", "company"),
    watched("r3", "a", "sales/emea", "sales", "company"),
    watched("r4", "gone", "support", "company"),
  ],
};
const A = { kpi: "a", unit: "sales/emea", period: "day" };
const B = { kpi: "b", unit: "support", period: "month" };

test("a tile of all KRIs watches what they judge: of the organisation, or of a unit and all below it", () => {
  expect(tileReadings({ kris: "all" }, risky)).toEqual([A, B, A]);
  expect(tileReadings({ kris: "all", unit: "company" }, risky)).toEqual([A, B, A]);
  expect(tileReadings({ kris: "all", unit: "sales" }, risky)).toEqual([A, A]);
  expect(tileReadings({ kris: "all", unit: "people" }, risky)).toEqual([]);
});

test("a tile may name its KRIs; those that are not there have no readings", () => {
  expect(tileReadings({ kris: ["r2", "r1", "r9"] }, risky)).toEqual([B, A]);
});

test("a board watches each reading once, whoever shows it", () => {
  expect(boardReadings({ tiles: [{ kris: "all" }, { kpi: "b" }] }, risky)).toEqual([A, B]);
});
