import { describe, expect, test } from "vitest";
import type { Kri } from "../risk/kri.ts";
import { aBoard, aCatalogue, aKri, aTile } from "../testing/factories.ts";
import { checkCatalogue } from "./checks.ts";
import type { Catalogue } from "./schema.ts";

/** The errors as lines of "path: detail". */
const errors = (overrides: Partial<Catalogue>): string[] =>
  checkCatalogue(aCatalogue(overrides)).map(({ path, detail }) => `${path.join(".")}: ${detail}`);
const ofKri = (overrides: Partial<Kri>): string[] => errors({ kris: [aKri(overrides)] });

type Limits = Pick<Kri["levels"][number], "trip" | "clear">;
const level = (name: "amber" | "red", limits: Limits) => ({ name, ...limits, pending: 1, clearFor: 1 });
const two = (amber: Limits, red: Limits) => ({ levels: [level("amber", amber), level("red", red)] });

test("a KRI without mistakes has no errors, in each direction, at the very limits", () => {
  const none = { appetite: undefined };
  expect(ofKri({})).toEqual([]);
  expect(
    ofKri({ ...two({ trip: 80, clear: 80 }, { trip: 95, clear: 95 }), appetite: { text: "x", value: 95 } }),
  ).toEqual([]);
  expect(
    ofKri({ ...none, direction: "below", ...two({ trip: 10, clear: 12 }, { trip: 5, clear: 5 }) }),
  ).toEqual([]);
  expect(
    ofKri({
      direction: "outside",
      appetite: { text: "x", value: [-5, 3] },
      ...two({ trip: [-2, 2], clear: [-1, 1] }, { trip: [-5, 3], clear: [-2, 2] }),
    }),
  ).toEqual([]);
  expect(ofKri({ ...none, levels: [level("red", { trip: 95, clear: 90 })] })).toEqual([]);
});

test("ids that lead nowhere or are used twice, with the one that may have been meant", () => {
  expect(errors({ kris: [aKri({ kpi: "sales.revenu", unit: "salse" }), aKri()] })).toEqual([
    "kris.1.id: 'risk.backlog' is defined twice: give one of them another id",
    "kris.0.kpi: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    "kris.0.unit: there is no unit 'salse'; did you mean 'sales'?",
  ]);
});

test("tiles that name KRIs which are not there", () => {
  const tiles = [aTile({ kris: "all" }), aTile({ kris: ["risk.backlog", "risk.backlgo"] })];
  expect(errors({ kris: [aKri()], boards: [aBoard({ tiles })] })).toEqual([
    "boards.0.tiles.1.kris.1: there is no KRI 'risk.backlgo'; did you mean 'risk.backlog'?",
  ]);
});

describe("limits", () => {
  test("fit the direction: a pair for outside, one number otherwise; pairs rise", () => {
    expect(
      ofKri({
        appetite: { text: "x", value: [1, 2] },
        ...two({ trip: [1, 2], clear: 75 }, { trip: 95, clear: 90 }),
      }),
    ).toEqual([
      "kris.0.levels.0.trip: direction above asks for a single number",
      "kris.0.appetite.value: direction above asks for a single number",
    ]);
    expect(
      ofKri({ direction: "outside", ...two({ trip: [2, 1], clear: 1 }, { trip: [1, 1], clear: [0, 1] }) }),
    ).toEqual([
      "kris.0.levels.0.trip: the pair must rise: [low, high]",
      "kris.0.levels.0.clear: direction outside asks for a pair [low, high]",
      "kris.0.levels.1.trip: the pair must rise: [low, high]",
      "kris.0.appetite.value: direction outside asks for a pair [low, high]",
    ]);
  });

  test("clear does not lie beyond trip", () => {
    expect(ofKri(two({ trip: 80, clear: 81 }, { trip: 95, clear: 90 }))).toEqual([
      "kris.0.levels.0.clear: clear lies beyond trip, so amber would be left while it holds: at or within 80 is right",
    ]);
    expect(
      ofKri({
        direction: "below",
        appetite: undefined,
        ...two({ trip: 10, clear: 9 }, { trip: 5, clear: 6 }),
      }),
    ).toEqual([
      "kris.0.levels.0.clear: clear lies beyond trip, so amber would be left while it holds: at or within 10 is right",
    ]);
  });

  test("red is worse than amber, on both sides of a range, in whatever order they are written", () => {
    const detail = (limit: string) =>
      `red must be worse than amber: its trip lies beyond that of amber, ${limit}`;
    for (const trip of [79, 80]) {
      expect(ofKri({ appetite: undefined, ...two({ trip: 80, clear: 70 }, { trip, clear: 70 }) })).toEqual([
        `kris.0.levels.1.trip: ${detail("80")}`,
      ]);
    }
    expect(
      ofKri({
        direction: "outside",
        appetite: undefined,
        levels: [
          level("red", { trip: [-5, 1], clear: [-1, 1] }),
          level("amber", { trip: [-2, 2], clear: [-1, 1] }),
        ],
      }),
    ).toEqual([`kris.0.levels.0.trip: ${detail("[-2, 2]")}`]);
  });

  test("what is accepted is not red", () => {
    expect(ofKri({ appetite: { text: "x", value: 96 } })).toEqual([
      "kris.0.appetite.value: what is accepted cannot be red: at or within 95 is right",
    ]);
  });

  test("a level stands once", () => {
    const levels = [level("red", { trip: 95, clear: 90 }), level("red", { trip: 99, clear: 90 })];
    expect(ofKri({ levels })).toEqual(["kris.0.levels.1.name: there are two levels 'red': keep one of them"]);
  });
});
