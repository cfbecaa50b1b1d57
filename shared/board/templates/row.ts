import type { Tile } from "../board.ts";

const COLUMNS = 12;

/** Tiles side by side, equally wide, over all columns of the grid. */
export function row(tiles: readonly Tile[], h: number): Tile[] {
  const w = Math.floor(COLUMNS / tiles.length);
  const wider = COLUMNS - w * tiles.length;
  return tiles.map((tile, index) => ({ ...tile, w: index < wider ? w + 1 : w, h }));
}

/** The same in as few rows as so many in each allow, as equally many in each as can be. */
export function rows(tiles: readonly Tile[], most: number, h: number): Tile[] {
  const count = Math.ceil(tiles.length / most);
  const each = Math.ceil(tiles.length / count);
  const all: Tile[] = [];
  for (let at = 0; at < tiles.length; at += each) all.push(...row(tiles.slice(at, at + each), h));
  return all;
}
