import { layOut, type Layout } from "../../shared/board/layout.ts";
import type { Board } from "../../shared/board/board.ts";
import type { Viewport } from "../lib/viewport.ts";

/** Rows of one unit of height that a screen carries before its type gets too small to be read from afar. */
const ROWS = { landscape: 6, portrait: 12 } as const;

/** A screen that stands upright has half as many columns: a quarter of a row becomes a half. */
const upright = (w: number): number => (w <= 2 ? 2 : w <= 5 ? 3 : 6);

/** Lays a board out for a screen; a board with very many tiles gets more columns, so that rows stay high enough. */
export function layOutBoard({ tiles }: Pick<Board, "tiles">, { width, height }: Viewport): Layout {
  const isUpright = height > width;
  const wishes = tiles.map(({ w, h }) => ({ w: isUpright ? upright(w) : w, h }));
  const step = isUpright ? 3 : 6;
  let layout = layOut(wishes, isUpright ? 6 : 12);
  while (layout.rows > (isUpright ? ROWS.portrait : ROWS.landscape) && layout.columns < 4 * step) {
    layout = layOut(wishes, layout.columns + step);
  }
  return layout;
}
