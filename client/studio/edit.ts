import { type Board, MOST_TILES, type Tile } from "../../shared/board/board.ts";

/** A board as it was at some moment, and which of its tiles was meant. */
interface Version {
  readonly board: Board;
  /** The place of a tile; there always is one. */
  readonly selection: number;
}

/** A board that is being edited. */
export interface Edit extends Version {
  /** What undo brings back, the newest last. */
  readonly past: readonly Version[];
  /** What redo brings back, the next one last. */
  readonly future: readonly Version[];
  /** What was filled in last: more of the same (a title, letter by letter) is one step to undo. */
  readonly run: string | undefined;
}

/** Fields of a tile that a form fills in; `undefined` takes one away. */
export type TileChange = {
  readonly [K in Exclude<keyof Tile, "w" | "h" | "settings">]?: Tile[K] | undefined;
};

export type EditEvent =
  /** Puts a tile behind the selected one. */
  | { readonly kind: "add"; readonly tile: Tile }
  | { readonly kind: "remove"; readonly index: number }
  | { readonly kind: "duplicate"; readonly index: number }
  /** Takes a tile out and puts it at another place in the order. */
  | { readonly kind: "move"; readonly from: number; readonly to: number }
  /** Asks for another share of the grid; beyond 1 … 12 it is the nearest of these. */
  | { readonly kind: "resize"; readonly index: number; readonly w: number; readonly h: number }
  | { readonly kind: "change"; readonly index: number; readonly change: TileChange }
  /** Gives a widget's setting a value; `undefined` is its default again. */
  | { readonly kind: "set"; readonly index: number; readonly name: string; readonly value: unknown }
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "select"; readonly index: number }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

export const startEdit = (board: Board): Edit => ({
  board,
  selection: 0,
  past: [],
  future: [],
  run: undefined,
});

/**
 * What becomes of an edited board. An event that changes nothing (no such tile, the last tile, one too many, the same
 * value again, nothing to undo) gives back the same object.
 */
export function step(edit: Edit, event: EditEvent): Edit {
  switch (event.kind) {
    case "undo":
      return travel(edit, "past", "future");
    case "redo":
      return travel(edit, "future", "past");
    case "select": {
      const known = edit.board.tiles[event.index] !== undefined && event.index !== edit.selection;
      return known ? { ...edit, selection: event.index, run: undefined } : edit;
    }
    default: {
      const next = apply(edit, event);
      if (next === edit) return edit;
      const { board, selection, past } = edit;
      const run = runOf(event);
      const goesOn = run !== undefined && run === edit.run;
      return { ...next, past: goesOn ? past : [...past, { board, selection }], future: [], run };
    }
  }
}

function travel(edit: Edit, from: "past" | "future", to: "past" | "future"): Edit {
  const version = edit[from].at(-1);
  if (!version) return edit;
  const { board, selection } = edit;
  return {
    ...edit,
    ...version,
    [from]: edit[from].slice(0, -1),
    [to]: [...edit[to], { board, selection }],
    run: undefined,
  };
}

type Change = Exclude<EditEvent, { kind: "undo" | "redo" | "select" }>;

/** What a form fills in bit by bit; a switch is turned at once. */
function runOf(event: Change): string | undefined {
  if (event.kind === "rename") return "rename";
  if (event.kind === "change") return `${event.index} ${Object.keys(event.change).join(" ")}`;
  if (event.kind === "set" && typeof event.value !== "boolean") return `${event.index} set ${event.name}`;
  return undefined;
}

function apply(version: Version, event: Change): Version {
  const { board, selection } = version;
  const { tiles } = board;
  const withTiles = (changed: readonly Tile[], selected: number): Version => ({
    board: { ...board, tiles: [...changed] },
    selection: Math.max(0, Math.min(selected, changed.length - 1)),
  });
  const withTile = (index: number, change: (tile: Tile) => Tile): Version => {
    const tile = tiles[index];
    const changed = tile && change(tile);
    return changed === tile || !changed ? version : withTiles(tiles.with(index, changed), selection);
  };

  switch (event.kind) {
    case "add": {
      if (tiles.length >= MOST_TILES) return version;
      return withTiles(tiles.toSpliced(selection + 1, 0, event.tile), selection + 1);
    }
    case "duplicate": {
      const tile = tiles[event.index];
      if (!tile || tiles.length >= MOST_TILES) return version;
      return withTiles(tiles.toSpliced(event.index + 1, 0, tile), event.index + 1);
    }
    case "remove": {
      if (!tiles[event.index] || tiles.length === 1) return version;
      return withTiles(tiles.toSpliced(event.index, 1), event.index < selection ? selection - 1 : selection);
    }
    case "move": {
      const tile = tiles[event.from];
      if (!tile || !tiles[event.to] || event.from === event.to) return version;
      return withTiles(tiles.toSpliced(event.from, 1).toSpliced(event.to, 0, tile), event.to);
    }
    case "resize":
      return withTile(event.index, (tile) => changed(tile, { w: onGrid(event.w), h: onGrid(event.h) }));
    case "change":
      return withTile(event.index, (tile) => changed(tile, withoutOldSettings(tile, event.change)));
    case "set":
      return withTile(event.index, (tile) => {
        const settings = changed(tile.settings, { [event.name]: event.value });
        return settings === tile.settings ? tile : { ...tile, settings };
      });
    case "rename":
      return event.name === board.name ? version : { board: { ...board, name: event.name }, selection };
  }
}

const MOST_CELLS = 12;
const onGrid = (cells: number): number => Math.max(1, Math.min(MOST_CELLS, Math.round(cells)));

/** Settings belong to their widget: another one begins with its own. */
const withoutOldSettings = (tile: Tile, change: TileChange): TileChange & { settings?: Tile["settings"] } =>
  change.widget !== undefined && change.widget !== tile.widget ? { ...change, settings: {} } : change;

/** The object with these fields, and without those that are `undefined`; the same one when that is how it is. */
function changed<T extends object>(before: T, change: object): T {
  const held = before as Readonly<Record<string, unknown>>;
  const differs = Object.entries(change).some(([name, value]) => !isSame(held[name], value));
  if (!differs) return before;
  return Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
  ) as T;
}

const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
