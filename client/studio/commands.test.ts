import fc from "fast-check";
import { expect, test } from "vitest";
import type { Board, Tile } from "../../shared/board/board.ts";
import { layOut } from "../../shared/board/layout.ts";
import { rectsOf } from "../wall/fit.ts";
import { COMMANDS, type Command, commandOf, eventOf, sayKeys } from "./commands.ts";
import { type Edit, startEdit, step } from "./edit.ts";
import { neighbour, tileAt } from "./neighbour.ts";

const AREA = { left: 24, top: 84, width: 1872, height: 972 };
const tile = (w: number, h: number): Tile => ({ widget: "clock", w, h, settings: {} });
const board = (...tiles: Tile[]): Board => ({ id: "floor", name: "Floor", tiles });
const rectsFor = ({ board: { tiles } }: Edit) => rectsOf(layOut(tiles, 12), AREA, 16);

const press = (chord: string) => {
  const parts = chord.split("+");
  const held = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? "",
    ctrlKey: held("Ctrl"),
    metaKey: false,
    shiftKey: held("Shift"),
    altKey: held("Alt"),
  };
};

test("every command has keys, and no two have the same", () => {
  const commands = Object.keys(COMMANDS) as Command[];
  for (const command of commands) {
    for (const keys of COMMANDS[command].keys) expect(commandOf(press(keys))).toBe(command);
  }
  const all = commands.flatMap((command) => COMMANDS[command].keys);
  expect(new Set(all).size).toBe(all.length);
});

test("the command key of a Mac is its Ctrl, and letters count however they are written", () => {
  expect(commandOf({ ...press("z"), metaKey: true })).toBe("undo");
  expect(commandOf({ ...press("Z"), metaKey: true, shiftKey: true })).toBe("redo");
  expect(commandOf(press("z"))).toBeUndefined();
  expect(sayKeys("Alt+ArrowLeft")).toBe("Alt + ←");
});

// Two small tiles above each other stand between a large one and a row of three.
const edit = startEdit(board(tile(6, 2), tile(6, 1), tile(6, 1), tile(4, 1), tile(4, 1), tile(4, 1)));

test("arrows up and down go to the nearest tile of the next row", () => {
  const rects = rectsFor(edit);
  expect(neighbour(rects, 1, "below")).toBe(2);
  expect(neighbour(rects, 2, "above")).toBe(1);
  expect(neighbour(rects, 0, "below")).toBe(3);
  expect(neighbour(rects, 5, "above")).toBe(2);
  expect(neighbour(rects, 0, "above")).toBeUndefined();
  expect(neighbour(rects, 4, "below")).toBeUndefined();
});

test("a move up takes the place of the tile above", () => {
  const below = step(edit, { kind: "select", index: 5 });
  expect(eventOf("up", below, rectsFor(below))).toEqual({ kind: "move", from: 5, to: 2 });
  expect(eventOf("up", edit, rectsFor(edit))).toBeUndefined();
});

const boards = fc
  .array(fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((sizes) => startEdit(board(...sizes.map(({ w, h }) => tile(w, h)))));

test("every tile can be reached with the arrows alone", () => {
  fc.assert(
    fc.property(boards, (start) => {
      let at = start;
      for (let count = 1; count < start.board.tiles.length; count += 1) {
        const event = eventOf("next", at, rectsFor(at));
        at = event ? step(at, event) : at;
      }
      expect(at.selection).toBe(start.board.tiles.length - 1);
      expect(eventOf("next", at, rectsFor(at))).toBeUndefined();
    }),
    { seed: 1 },
  );
});

test("the tile at the middle of a tile is that tile, and a point beside the board belongs to the nearest", () => {
  fc.assert(
    fc.property(boards, (start) => {
      const rects = rectsFor(start);
      rects.forEach(({ left, top, width, height }, index) => {
        expect(tileAt(rects, { x: left + width / 2, y: top + height / 2 })).toBe(index);
      });
      expect(tileAt(rects, { x: -100, y: -100 })).toBe(0);
    }),
    { seed: 2 },
  );
  expect(tileAt([], { x: 0, y: 0 })).toBeUndefined();
});
