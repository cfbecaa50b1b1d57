import { expect, test } from "vitest";
import { createModel } from "../catalogue/model.ts";
import { aCatalogue, aKpi, aTile } from "../testing/factories.ts";
import { tileReadings } from "./tile-readings.ts";

const retired = { on: "2026-06-30", reason: "Nobody acts on it" };
const kpis = [
  aKpi({ id: "old", retired }),
  aKpi({ id: "new" }),
  aKpi({ id: "last", unit: "support", retired }),
];
const model = createModel(aCatalogue({ kpis }));

test("[O2] a retired KPI is on no automatic board, and a unit with no other has none", () => {
  const shown = model.boards.map((board) => [board.id, model.readingsOf(board).map(({ kpi }) => kpi)]);
  expect(shown).toEqual([
    ["company", ["new"]],
    ["sales", ["new"]],
  ]);
});

test("[O2] a tile of all KPIs of a unit leaves a retired one out; a tile that names it shows it still", () => {
  const shown = (tile: Parameters<typeof tileReadings>[0]) =>
    tileReadings(tile, model.watchable).map(({ kpi }) => kpi);
  expect(shown(aTile({ unit: "sales", drivers: true }))).toEqual(["new"]);
  expect(shown(aTile({ kpi: "old" }))).toEqual(["old"]);
});
