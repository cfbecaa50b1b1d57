import { expect, test } from "vitest";
import type { Board } from "../../shared/board/board.ts";
import { errorsOfTile, fieldErrors, mistakesIn, NO_ERRORS } from "./field-errors.ts";

const board: Board = {
  id: "floor",
  name: "Floor",
  tiles: [{ widget: "text", w: 3, h: 1, settings: {} }],
};

test("the server's errors land at the field of their path, however that is written", () => {
  const errors = fieldErrors([
    { path: "board.tiles[3].settings.periods", code: "invalid", detail: "too many" },
    { path: "tiles.0.kpi", code: "unknown", detail: "no such KPI" },
    { code: "other", detail: "no path" },
  ]);
  expect([...errorsOfTile(errors, 3)]).toEqual([["settings.periods", "too many"]]);
  expect([...errorsOfTile(errors, 0)]).toEqual([["kpi", "no such KPI"]]);
  expect(errors.get("")).toBe("no path");
});

test("what would be refused is told before it is sent", () => {
  expect(mistakesIn(board)).toBe(NO_ERRORS);
  expect([...mistakesIn({ ...board, name: "" })]).toEqual([["name", "at least one character"]]);
  const [tile] = board.tiles;
  if (!tile) throw new Error("the board has a tile");
  const hidden = { ...board, tiles: [{ ...tile, title: "a\u202eb" }] };
  expect([...errorsOfTile(mistakesIn(hidden), 0).keys()]).toEqual(["title"]);
});
