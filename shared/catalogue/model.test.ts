import { describe, expect, test } from "vitest";
import { aBoard, aCatalogue, aFormulaKpi, aKpi, aTile, aUnit, spanText } from "../testing/factories.ts";
import { createModel, withStudioAnnotations, withStudioBoards } from "./model.ts";
import type { Catalogue } from "./schema.ts";

const model = (overrides: Partial<Catalogue> = {}) => createModel(aCatalogue(overrides));

describe("[K7] dependents", () => {
  const kpis = [
    aKpi({ id: "won" }),
    aKpi({ id: "sql" }),
    aFormulaKpi("won / sql", { id: "win-rate" }),
    aFormulaKpi("win-rate * 100 - won", { id: "score" }),
    aKpi({ id: "alone" }),
  ];

  test("are the KPI itself and all whose formulas read it, however indirectly, each once", () => {
    const built = model({ kpis });
    expect(["won", "sql", "win-rate", "score", "alone"].map((id) => built.dependents(id))).toEqual([
      ["won", "win-rate", "score"],
      ["sql", "win-rate", "score"],
      ["win-rate", "score"],
      ["score"],
      ["alone"],
    ]);
  });

  test("of a KPI that is not there are itself alone", () => {
    expect(model().dependents("constructor")).toEqual(["constructor"]);
  });
});

test("drivers are the KPIs that say so", () => {
  const kpis = [aKpi(), aKpi({ id: "a", tier: 2, drives: ["sales.revenue"] }), aKpi({ id: "b", tier: 2 })];
  expect([model({ kpis }).drivers("sales.revenue"), model({ kpis }).drivers("a")]).toEqual([["a"], []]);
});

test("every KPI with facts has an aggregate, formulas and strangers have none", () => {
  const built = model({ kpis: [aKpi(), aFormulaKpi("sales.revenue * 2")] });
  expect([
    built.aggregates,
    built.formula("sales.revenue"),
    built.formula("sales.formula")?.kind,
    built.kpi("toString"),
  ]).toEqual([{ "sales.revenue": "sum" }, undefined, "operation", undefined]);
});

describe("boards", () => {
  const kpis = [
    aKpi(),
    aKpi({ id: "sales.win-rate", tier: 2, period: "week" }),
    aKpi({ id: "emea.calls", unit: "sales/emea", tier: 2 }),
    aKpi({ id: "support.csat", unit: "support" }),
  ];
  const ids = (overrides: Partial<Catalogue>) => model(overrides).boards.map(({ id }) => id);

  test("are made for the company and each unit with KPIs where the catalogue gives none", () => {
    expect(ids({ kpis })).toEqual(["company", "sales", "sales.emea", "support"]);
  });

  test("of the catalogue come first and take the place of the automatic ones", () => {
    const boards = [aBoard({ id: "wall" }), aBoard({ id: "sales", name: "Our sales" })];
    expect(ids({ kpis, boards })).toEqual(["wall", "sales", "company", "sales.emea", "support"]);
    expect(model({ kpis, boards }).board("sales")?.name).toBe("Our sales");
  });

  test("made in the browser take the place of automatic ones, never of the catalogue's", () => {
    const files = model({ kpis, boards: [aBoard({ id: "wall", name: "Of the file" })] });
    const studio = [
      aBoard({ id: "wall", name: "Mine" }),
      aBoard({ id: "sales", name: "Mine" }),
      aBoard({ id: "hall", name: "Mine" }),
    ];
    const built = withStudioBoards(files, studio);
    expect(built.boards.map(({ id, name }) => [id, name, built.boardOrigin(id)])).toEqual([
      ["wall", "Of the file", "file"],
      ["sales", "Mine", "studio"],
      ["hall", "Mine", "studio"],
      ["company", "Acme", "automatic"],
      ["sales.emea", "sales/emea", "automatic"],
      ["support", "support", "automatic"],
    ]);
    expect(built.boardOrigin("toString")).toBeUndefined();
    const without = withStudioBoards(built, []);
    expect([without.boards, without.boardOrigin("sales")]).toEqual([files.boards, "automatic"]);
    expect([built.calendar, built.catalogue]).toEqual([files.calendar, files.catalogue]);
  });

  test("of a company show the Tier 1 KPIs of every unit that has some", () => {
    expect(model({ kpis }).board("company")).toEqual({
      id: "company",
      name: "Acme",
      tiles: [
        aTile({ widget: "status-list", unit: "sales", title: "sales" }),
        aTile({ widget: "status-list", unit: "support", title: "support" }),
      ],
    });
  });

  test("of a unit show its Tier 1 KPIs, a trend and the drivers", () => {
    expect(model({ kpis }).board("sales")).toEqual({
      id: "sales",
      name: "sales",
      tiles: [
        aTile({ widget: "big-number", kpi: "sales.revenue" }),
        aTile({ widget: "trend", kpi: "sales.revenue", w: 6 }),
        aTile({ widget: "bullet", kpi: "sales.win-rate" }),
      ],
    });
  });

  test("of a company with one department are that department's", () => {
    const lonely = model({ kpis: [aKpi()] });
    expect(lonely.board("company")?.tiles).toEqual(lonely.board("sales")?.tiles);
  });

  test("of a company without KPIs are not empty", () => {
    expect(model({ kpis: [] }).boards).toEqual([
      { id: "company", name: "Acme", tiles: [aTile({ widget: "status-list", w: 12 })] },
    ]);
  });

  test("name the readings that their tiles show, each once, for the KPI's own unit and period by default", () => {
    const tiles = [
      aTile({ kpi: "sales.revenue" }),
      aTile({ kpi: "sales.revenue", widget: "trend" }),
      aTile({ kpi: "sales.revenue", unit: "sales/emea", period: "day" }),
      aTile({ kpis: ["sales.win-rate", "support.csat"] }),
      aTile({ widget: "status-list", unit: "sales" }),
    ];
    const built = model({ kpis, boards: [aBoard({ tiles })] });
    expect(built.readingsOf(built.board("wall")!)).toEqual([
      { kpi: "sales.revenue", unit: "sales", period: "month" },
      { kpi: "sales.revenue", unit: "sales/emea", period: "day" },
      { kpi: "sales.win-rate", unit: "sales", period: "week" },
      { kpi: "support.csat", unit: "support", period: "month" },
    ]);
  });
});

describe("[O6] ranges that are not comparable", () => {
  const note = { from: "2026-03-28", text: "Move", notComparable: true } as const;
  const ranges = (annotations: Catalogue["annotations"], unit = "sales/emea") => {
    const built = model({ annotations });
    return built.notComparable(aKpi(), unit).map((span) => spanText(built.calendar, span));
  };

  test("are whole days, the last one included, over the days on which clocks jump", () => {
    expect(ranges([{ ...note, to: "2026-03-29" }, note])).toEqual([
      "2026-03-28T00:00:00+01:00/2026-03-30T00:00:00+02:00",
      "2026-03-28T00:00:00+01:00/2026-03-29T00:00:00+01:00",
    ]);
  });

  test("hold for the KPI and for the unit and all below it that they name", () => {
    const day = ["2026-03-28T00:00:00+01:00/2026-03-29T00:00:00+01:00"];
    expect([
      ranges([{ ...note, kpi: "sales.revenue" }]),
      ranges([{ ...note, kpi: "support.csat" }]),
      ranges([{ ...note, unit: "sales" }]),
      ranges([{ ...note, unit: "sales/emea/ana" }]),
      ranges([{ ...note, unit: "sales", kpi: "support.csat" }]),
    ]).toEqual([day, [], day, [], []]);
  });

  test("made in the browser count beside the catalogue's, in place of those before", () => {
    const files = model({ annotations: [note] });
    const studio = [{ ...note, from: "2026-05-01" }];
    const built = withStudioAnnotations(files, studio);
    const from = ({ annotations }: typeof built) => annotations.map((annotation) => annotation.from);
    expect([from(built), built.notComparable(aKpi(), "sales").length]).toEqual([
      ["2026-03-28", "2026-05-01"],
      2,
    ]);
    const without = withStudioAnnotations(built, []);
    expect([without.annotations, without.notComparable(aKpi(), "sales").length]).toEqual([[note], 1]);
  });

  test("are only those that say so", () => {
    expect(ranges([{ ...note, notComparable: false }])).toEqual([]);
  });
});

test("a unit may be called as an address is; its automatic board is not", () => {
  const units = ["templates", "import"].map((id) => aUnit(id));
  const built = model({ units, kpis: units.map(({ id }) => aKpi({ id: `${id}.x`, unit: id })) });
  expect(built.boards.map(({ id }) => id)).toEqual(["company", "templates.board", "import.board"]);
});

test("an automatic board's id has dots for the slashes of its unit", () => {
  const deep = aUnit("sales/emea/ana");
  const built = model({ units: [deep], kpis: [aKpi({ unit: deep.id })] });
  expect(built.boards.map(({ id }) => id)).toEqual(["company", "sales.emea.ana"]);
});
