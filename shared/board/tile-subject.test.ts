import { describe, expect, test } from "vitest";
import { aKpi, anObjective, aScorecard, aUnit } from "../testing/factories.ts";
import { changeBoard } from "./change-board.ts";
import { boardReadings } from "./tile-readings.ts";
import { subjectOf } from "./tile-subject.ts";
import { tileTitle } from "./tile-title.ts";

const catalogue = {
  kpis: [aKpi(), aKpi({ id: "sales.win-rate", tier: 2 }), aKpi({ id: "support.solved", unit: "support" })],
  scorecards: [aScorecard()],
  kris: [],
  objectives: [
    anObjective({ unit: "sales" }),
    anObjective({ id: "calm", unit: "support", keyResults: [{ kpi: "support.solved", start: 0, goal: 9 }] }),
    anObjective({ id: "all" }),
  ],
};
const shown = (tile: Parameters<typeof subjectOf>[0]): string[] =>
  subjectOf(tile, catalogue).refs.map(({ kpi, unit, period }) => `${kpi} ${unit} ${period}`);
const objectives = (tile: Parameters<typeof subjectOf>[0]): string[] => {
  const subject = subjectOf(tile, catalogue);
  return subject.kind === "objectives" ? subject.objectives.map(({ id }) => id) : [subject.kind];
};

describe("what a tile is about", () => {
  test("is its KPI, its KPIs, or the Tier 1 KPIs of its unit", () => {
    expect(shown({ kpi: "sales.revenue", unit: "sales/emea" })).toEqual(["sales.revenue sales/emea month"]);
    expect(shown({ kpis: ["support.solved", "nothing", "sales.revenue"], period: "day" })).toEqual([
      "support.solved support day",
      "sales.revenue sales day",
    ]);
    expect(shown({ unit: "sales" })).toEqual(["sales.revenue sales month"]);
  });

  test("is its scorecard, with the readings of its items in their order", () => {
    expect(shown({ scorecard: "account-executive" })).toEqual([
      "sales.revenue sales month",
      "sales.win-rate sales month",
    ]);
    expect(subjectOf({ scorecard: "account-executive" }, catalogue)).toMatchObject({
      kind: "scorecard",
      scorecard: { id: "account-executive" },
    });
    expect(shown({ scorecard: "none", unit: "sales" })).toEqual([]);
  });

  test("is the objectives that it names, in that order, or all of its unit, or all where it names no unit", () => {
    expect(objectives({ widget: "objectives", objectives: ["all", "none", "grow"] })).toEqual([
      "all",
      "grow",
    ]);
    expect(objectives({ widget: "objectives", unit: "support" })).toEqual(["calm"]);
    expect(objectives({ widget: "objectives" })).toEqual(["grow", "calm", "all"]);
    expect(objectives({ widget: "status-list", unit: "support" })).toEqual(["kpis"]);
    expect(shown({ widget: "objectives" })).toEqual([
      "sales.revenue sales month",
      "support.solved support month",
      "sales.revenue sales month",
    ]);
  });

  test("of a whole board each reading is named once", () => {
    const tiles = [{ widget: "objectives" }, { scorecard: "account-executive" }, { kpi: "sales.revenue" }];
    expect(boardReadings({ tiles }, catalogue).map(({ kpi }) => kpi)).toEqual([
      "sales.revenue",
      "support.solved",
      "sales.win-rate",
    ]);
  });
});

test("a playlist's unit and period go to a scorecard; objectives stay those of their unit", () => {
  const tile = { w: 3, h: 1, settings: {} };
  const board = {
    id: "b",
    name: "B",
    tiles: [
      { ...tile, widget: "scorecard", scorecard: "account-executive" },
      { ...tile, widget: "objectives", unit: "support" },
    ],
  };
  const { tiles } = changeBoard(board, { unit: "sales/emea", period: "quarter" });
  expect(tiles.map((one) => shown(one))).toEqual([
    ["sales.revenue sales/emea quarter", "sales.win-rate sales/emea quarter"],
    ["support.solved support month"],
  ]);
});

test("a tile is titled by its scorecard, with the unit where that is not its own", () => {
  const named = { ...catalogue, units: [aUnit("sales/emea", { name: "EMEA" })] };
  expect(tileTitle({ scorecard: "account-executive" }, named)).toBe("Account executive");
  expect(tileTitle({ scorecard: "account-executive", unit: "sales/emea" }, named)).toBe(
    "Account executive, EMEA",
  );
  expect(tileTitle({ scorecard: "account-executive", title: "Ana" }, named)).toBe("Ana");
  expect(tileTitle({ scorecard: "gone" }, named)).toBe("gone");
});
