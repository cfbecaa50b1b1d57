import { describe, expect, test } from "vitest";
import { aKpi, aKri, aUnit } from "../testing/factories.ts";
import { concernsBoard, type Concerned } from "./concerns-board.ts";
import { tileAlert } from "./tile-alert.ts";
import type { Watching } from "./tile-subject.ts";

const board = (tiles: readonly Watching[], id = "floor"): Concerned => ({
  id,
  tiles,
  kpis: [
    aKpi(),
    aKpi({ id: "finance.profit", unit: "company" }),
    aKpi({ id: "support.solved", unit: "support" }),
  ],
  units: [aUnit("company", { kind: "company" }), aUnit("sales"), aUnit("support")],
  scorecards: [],
  objectives: [],
  kris: [{ ...aKri(), watch: "current", lineage: ["sales", "company"] }],
});
const churn = { kri: "risk.churn", kpi: "sales.churn", unit: "sales", lineage: ["sales", "company"] };
const emea = { ...churn, unit: "sales/emea", lineage: ["sales/emea", "sales", "company"] };
const concerned = (alert: typeof churn, ...tiles: Watching[]) => concernsBoard(alert, board(tiles));

describe("which alerts concern a board", () => {
  test("all of them that of the company, whatever it shows", () => {
    expect(concernsBoard(churn, board([{ kpi: "support.solved" }], "company"))).toBe(true);
  });

  test("those of a unit that it is about, and of all below", () => {
    expect(concerned(churn, { kpi: "sales.revenue" })).toBe(true);
    expect(concerned(emea, { kpi: "sales.revenue" })).toBe(true);
    expect(concerned(emea, { widget: "text", unit: "sales" })).toBe(true);
    expect(concerned(churn, { kpi: "sales.revenue", unit: "sales/emea" })).toBe(false);
    expect(concerned(churn, { kpi: "support.solved" })).toBe(false);
  });

  test("those of a KRI that it shows", () => {
    const shown = { ...churn, kri: "risk.backlog", unit: "ops", lineage: ["ops", "company"] };
    expect(concerned(shown, { kris: ["risk.backlog"] })).toBe(true);
    expect(concerned({ ...shown, kri: "risk.churn" }, { kris: ["risk.backlog"] })).toBe(false);
  });

  test("a number of the company among a team's makes nothing else concern it but alerts on that number", () => {
    const profit = { kri: "risk.loss", kpi: "finance.profit", unit: "company", lineage: ["company"] };
    const tiles = [{ kpi: "finance.profit" }, { kpi: "support.solved" }];
    expect(concerned(churn, ...tiles)).toBe(false);
    expect(concerned(profit, ...tiles)).toBe(true);
    expect(concerned({ ...profit, kpi: "finance.cost" }, ...tiles)).toBe(false);
  });
});

describe("which alert a tile is marked with", () => {
  const refs = [{ kpi: "sales.churn", unit: "sales", period: "month" }] as const;
  test("the worst of those on a KPI that it shows for that very unit", () => {
    expect(tileAlert(refs, [])).toBeUndefined();
    expect(tileAlert(refs, [{ ...emea, level: "red" }])).toBeUndefined();
    expect(tileAlert(refs, [{ ...churn, level: "amber" }])).toBe("amber");
    expect(
      tileAlert(refs, [
        { ...churn, level: "amber" },
        { ...churn, level: "red" },
      ]),
    ).toBe("red");
  });

  test("none that is over", () => {
    expect(tileAlert(refs, [{ ...churn, level: "red", ended: {} }])).toBeUndefined();
  });
});
