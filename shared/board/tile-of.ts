import type { Tile } from "./board.ts";

/** A tile of that part; a quarter of a row where nothing else is said, as for a tile that is read. */
export const tileOf = (part: Partial<Tile> & Pick<Tile, "widget">): Tile => ({
  w: 3,
  h: 1,
  settings: {},
  ...part,
});
