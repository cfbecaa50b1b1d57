import { MOST_TILES, type Tile } from "../../shared/board/board.ts";
import type { Edit, EditEvent } from "./edit.ts";

const columns = (count: number): string => `${count} ${count === 1 ? "column" : "columns"}`;
const rows = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;

/** A tile's size in words. */
export const saySize = ({ w, h }: Pick<Tile, "w" | "h">): string => `${columns(w)} wide, ${rows(h)} high`;

/**
 * What happened to the board, for who does not see it happen; `undefined` where the field that was filled in has said
 * it itself. `nameOf` names a tile.
 */
export function say(
  before: Edit,
  event: EditEvent,
  after: Edit,
  nameOf: (tile: Tile | undefined) => string,
): string | undefined {
  const { tiles } = after.board;
  const chosen = tiles[after.selection];
  const place = `place ${after.selection + 1} of ${tiles.length}`;
  if (before === after) return sayWhyNot(event, before);
  switch (event.kind) {
    case "add":
      return `${nameOf(chosen)} added at ${place}`;
    case "duplicate":
      return `${nameOf(chosen)} duplicated, the copy is at ${place}`;
    case "remove":
      return `${nameOf(before.board.tiles[event.index])} removed, ${tiles.length} left`;
    case "move":
      return `${nameOf(chosen)} moved to ${place}`;
    case "resize": {
      const tile = tiles[event.index];
      return tile && `${nameOf(tile)} is ${saySize(tile)}`;
    }
    case "undo":
      return "Undone";
    case "redo":
      return "Done again";
    case "change":
    case "set":
    case "rename":
    case "select":
      return undefined;
  }
}

function sayWhyNot(event: EditEvent, { board: { tiles } }: Edit): string | undefined {
  switch (event.kind) {
    case "undo":
      return "There is nothing to undo";
    case "redo":
      return "There is nothing to do again";
    case "remove":
      return tiles.length === 1 ? "The last tile stays: a board has at least one" : undefined;
    case "add":
    case "duplicate":
      return tiles.length >= MOST_TILES ? `A board has at most ${MOST_TILES} tiles` : undefined;
    case "resize":
      return "A tile is 1 to 12 columns wide and 1 to 12 rows high";
    case "move":
    case "change":
    case "set":
    case "rename":
    case "select":
      return undefined;
  }
}
