import { expect, test } from "vitest";
import {
  aBoard,
  aCatalogue,
  aFormulaKpi,
  aKpi,
  aKri,
  anObjective,
  anOrganisation,
  aScorecard,
  aTile,
} from "../testing/factories.ts";
import { usesOf } from "./uses-of.ts";

test("all that refers to a KPI is named with its place; what only has a similar id is not", () => {
  const catalogue = aCatalogue({
    organisation: anOrganisation({ oneMetric: "sales.revenue" }),
    kpis: [
      aKpi({ drives: ["sales.revenue"] }),
      aFormulaKpi("sales.revenue / sales.revenue.old", { id: "sales.growth", name: "Growth" }),
      aKpi({ id: "sales.deals", name: "Deals", drives: ["sales.growth", "sales.revenue"] }),
      aKpi({ id: "sales.revenue.old" }),
    ],
    moments: [{ id: "record", kpi: "sales.revenue", when: "record" }],
    scorecards: [aScorecard()],
    objectives: [anObjective()],
    kris: [aKri()],
  });
  const boards = [
    aBoard({
      tiles: [
        aTile({ kpi: "sales.deals" }),
        aTile({ kpi: "sales.revenue" }),
        aTile({ kpis: ["sales.deals", "sales.revenue"] }),
      ],
    }),
  ];
  expect(usesOf("sales.revenue", catalogue, boards).map(({ kind, id, at }) => `${kind} ${id} ${at}`)).toEqual(
    [
      "kpi sales.growth formula",
      "kpi sales.deals drives",
      "board wall tiles.1",
      "board wall tiles.2",
      "scorecard account-executive items.0",
      "objective grow keyResults.0",
      "kri risk.backlog kpi",
      "moment record kpi",
      "organisation organisation oneMetric",
    ],
  );
  expect(usesOf("sales.win-rate", catalogue, boards).map(({ kind }) => kind)).toEqual(["scorecard"]);
  expect(usesOf("sales", catalogue, boards)).toEqual([]);
});
