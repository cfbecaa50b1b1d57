import fc from "fast-check";
import { expect, test } from "vitest";
import { type Board, boardSchema, MOST_TILES, type Tile } from "../../shared/board/board.ts";
import { type Edit, type EditEvent, startEdit, step } from "./edit.ts";

const tile = (kpi: string, more: Partial<Tile> = {}): Tile => ({
  widget: "big-number",
  kpi,
  w: 3,
  h: 1,
  settings: {},
  ...more,
});
const board = (...tiles: Tile[]): Board => ({ id: "floor", name: "Floor", tiles });
const three = startEdit(board(tile("a"), tile("b"), tile("c")));
const after = (events: readonly EditEvent[], from: Edit = three): Edit => events.reduce(step, from);
const kpisOf = ({ board: { tiles } }: Edit) => tiles.map(({ kpi }) => kpi).join("");

test("a tile is added behind the selected one, and is the selected one then", () => {
  const edit = after([
    { kind: "select", index: 1 },
    { kind: "add", tile: tile("n") },
  ]);
  expect([kpisOf(edit), edit.selection]).toEqual(["abnc", 2]);
});

test("a copy stands behind its original", () => {
  const edit = after([{ kind: "duplicate", index: 0 }]);
  expect([kpisOf(edit), edit.selection]).toEqual(["aabc", 1]);
});

test("a moved tile is found at its new place, whichever way it went", () => {
  expect(kpisOf(after([{ kind: "move", from: 0, to: 2 }]))).toBe("bca");
  expect(kpisOf(after([{ kind: "move", from: 2, to: 0 }]))).toBe("cab");
  expect(after([{ kind: "move", from: 0, to: 2 }]).selection).toBe(2);
});

test("after a removal the selection stays on its tile, or on the one that took its place", () => {
  const last = after([{ kind: "select", index: 2 }]);
  expect(step(last, { kind: "remove", index: 0 }).selection).toBe(1);
  expect(step(last, { kind: "remove", index: 2 }).selection).toBe(1);
});

test("sizes stay on the grid of twelve", () => {
  const edit = after([{ kind: "resize", index: 0, w: 40, h: -2 }]);
  expect(edit.board.tiles[0]).toMatchObject({ w: 12, h: 1 });
});

test("another widget begins with its own settings; undo brings the old ones back", () => {
  const set = after([{ kind: "set", index: 0, name: "sparkline", value: false }]);
  const changed = step(set, { kind: "change", index: 0, change: { widget: "bullet" } });
  expect(changed.board.tiles[0]).toEqual(tile("a", { widget: "bullet" }));
  expect(step(changed, { kind: "undo" }).board.tiles[0]?.settings).toEqual({ sparkline: false });
});

test("what is taken away is gone, not undefined", () => {
  const edit = after([{ kind: "change", index: 0, change: { kpi: undefined, kpis: ["a", "b"] } }]);
  expect(Object.keys(edit.board.tiles[0] ?? {})).not.toContain("kpi");
  const back = after([
    { kind: "set", index: 0, name: "periods", value: 5 },
    { kind: "set", index: 0, name: "periods", value: undefined },
  ]);
  expect(back.board.tiles[0]?.settings).toEqual({});
});

test("a title that is typed letter by letter is one step to undo; that of another tile is the next", () => {
  const typed = after(["R", "Re", "Rev"].map((title) => ({ kind: "change", index: 0, change: { title } })));
  const both = step(typed, { kind: "change", index: 1, change: { title: "W" } });
  expect(step(both, { kind: "undo" }).board).toBe(typed.board);
  expect(after([{ kind: "undo" }, { kind: "undo" }], both).board).toBe(three.board);
});

const NOTHING: readonly EditEvent[] = [
  { kind: "undo" },
  { kind: "redo" },
  { kind: "select", index: 0 },
  { kind: "select", index: 9 },
  { kind: "remove", index: 9 },
  { kind: "duplicate", index: -1 },
  { kind: "move", from: 1, to: 1 },
  { kind: "move", from: 0, to: 3 },
  { kind: "resize", index: 0, w: 3, h: 1 },
  { kind: "resize", index: 0, w: 3, h: 0 },
  { kind: "change", index: 0, change: { kpi: "a" } },
  { kind: "change", index: 0, change: { title: undefined } },
  { kind: "change", index: 9, change: { kpi: "z" } },
  { kind: "set", index: 0, name: "periods", value: undefined },
  { kind: "rename", name: "Floor" },
];
test.each(NOTHING)("what changes nothing gives back the same object: %j", (event) => {
  expect(step(three, event)).toBe(three);
});

test("the last tile stays, and there are no more than a board may have", () => {
  const one = startEdit(board(tile("a")));
  expect(step(one, { kind: "remove", index: 0 })).toBe(one);
  const full = startEdit(board(...Array.from({ length: MOST_TILES }, () => tile("a"))));
  expect(step(full, { kind: "add", tile: tile("b") })).toBe(full);
  expect(step(full, { kind: "duplicate", index: 0 })).toBe(full);
});

const ids = fc.constantFrom("a", "b", "c.d");
const tiles: fc.Arbitrary<Tile> = fc.record({
  widget: fc.constantFrom("big-number", "trend", "text"),
  kpi: ids,
  w: fc.integer({ min: 1, max: 12 }),
  h: fc.integer({ min: 1, max: 12 }),
  settings: fc.constant({}),
});
const boards = fc.array(tiles, { minLength: 1, maxLength: MOST_TILES }).map((given) => board(...given));
const place = fc.integer({ min: -1, max: MOST_TILES });
const changes = fc.record(
  {
    widget: fc.constantFrom("bullet", "trend"),
    kpi: fc.option(ids, { nil: undefined }),
    kpis: fc.option(fc.array(ids, { maxLength: 3 }), { nil: undefined }),
    unit: fc.constantFrom("sales", "sales/emea", undefined),
    period: fc.constantFrom("day" as const, "month" as const, undefined),
    title: fc.constantFrom("Revenue", "Win rate", undefined),
  },
  { requiredKeys: [] },
);
const events: fc.Arbitrary<EditEvent> = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), tile: tiles }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "duplicate" as const, "select" as const),
    index: place,
  }),
  fc.record({ kind: fc.constant("move" as const), from: place, to: place }),
  fc.record({
    kind: fc.constant("resize" as const),
    index: place,
    w: fc.integer({ min: -50, max: 50 }),
    h: fc.double({ min: -5, max: 50, noNaN: true }),
  }),
  fc.record({ kind: fc.constant("change" as const), index: place, change: changes }),
  fc.record({
    kind: fc.constant("set" as const),
    index: place,
    name: fc.constantFrom("periods", "figure"),
    value: fc.constantFrom(5, true, "x", undefined),
  }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("Floor", "Hall", "Roof") }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }),
);
const ways = fc.array(events, { maxLength: 80 });
const ALL = { seed: 20261121, numRuns: 300 };

function all(edit: Edit, kind: "undo" | "redo"): Edit {
  const next = step(edit, { kind });
  return next === edit ? edit : all(next, kind);
}

test("undo gives back the first board whatever happened, and redo the last", () => {
  fc.assert(
    fc.property(boards, ways, (first, way) => {
      const edit = after(way, startEdit(first));
      const furthest = all(edit, "redo").board;
      const back = all(edit, "undo");
      expect(back.board).toBe(first);
      expect(all(back, "redo").board).toBe(furthest);
    }),
    ALL,
  );
});

test("redo after undo is what was before", () => {
  fc.assert(
    fc.property(boards, ways, (first, way) => {
      const edit = after(way, startEdit(first));
      const undone = step(edit, { kind: "undo" });
      fc.pre(undone !== edit);
      const { board: again, selection } = step(undone, { kind: "redo" });
      expect({ again, selection }).toEqual({ again: edit.board, selection: edit.selection });
    }),
    ALL,
  );
});

test("every board that can be reached is one that may be saved, and its selection is one of its tiles", () => {
  fc.assert(
    fc.property(boards, ways, (first, way) => {
      const { board: reached, selection } = after(way, startEdit(first));
      expect(boardSchema.safeParse(reached)).toEqual({ success: true, data: reached });
      expect(reached.tiles[selection]).toBeDefined();
    }),
    ALL,
  );
});
