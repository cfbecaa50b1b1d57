import { expect, test } from "vitest";
import type { Tile } from "../../shared/board/board.ts";
import { type EditEvent, startEdit, step } from "./edit.ts";
import { say } from "./say.ts";

const tile = (title: string): Tile => ({ widget: "text", title, w: 3, h: 1, settings: {} });
const edit = startEdit({
  id: "floor",
  name: "Floor",
  tiles: ["Revenue", "Win rate", "Pipeline"].map(tile),
});
const nameOf = (named: Tile | undefined) => named?.title ?? "nothing";
const said = (event: EditEvent, from = edit) => say(from, event, step(from, event), nameOf);

test("what happened is said with the tile's name and place", () => {
  expect(said({ kind: "move", from: 1, to: 2 })).toBe("Win rate moved to place 3 of 3");
  expect(said({ kind: "resize", index: 0, w: 4, h: 2 })).toBe("Revenue is 4 columns wide, 2 rows high");
  expect(said({ kind: "resize", index: 0, w: 1, h: 1 })).toBe("Revenue is 1 column wide, 1 row high");
  expect(said({ kind: "duplicate", index: 1 })).toBe("Win rate duplicated, the copy is at place 3 of 4");
  expect(said({ kind: "remove", index: 1 })).toBe("Win rate removed, 2 left");
  expect(said({ kind: "add", tile: tile("New") })).toBe("New added at place 2 of 4");
});

test("what cannot be done says why", () => {
  expect(said({ kind: "undo" })).toBe("There is nothing to undo");
  expect(said({ kind: "redo" })).toBe("There is nothing to do again");
  expect(said({ kind: "resize", index: 0, w: 3, h: 0 })).toMatch(/^A tile is 1 to 12 columns/);
  const one = startEdit({ ...edit.board, tiles: [tile("Only")] });
  expect(said({ kind: "remove", index: 0 }, one)).toBe("The last tile stays: a board has at least one");
  const full = startEdit({ ...edit.board, tiles: Array.from({ length: 60 }, () => tile("One")) });
  expect(said({ kind: "duplicate", index: 0 }, full)).toBe("A board has at most 60 tiles");
});

test("what a field or the focus says itself is not said twice", () => {
  expect(said({ kind: "rename", name: "Hall" })).toBeUndefined();
  expect(said({ kind: "select", index: 1 })).toBeUndefined();
  expect(said({ kind: "change", index: 0, change: { title: "Sales" } })).toBeUndefined();
});
