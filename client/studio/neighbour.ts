import type { Rect } from "../wall/fit.ts";

/** Where the tiles of a board are, by place; those on another page are nowhere. */
export type Rects = readonly (Rect | undefined)[];

const middle = ({ left, width }: Rect): number => left + width / 2;

/**
 * The tile above or below another, as an arrow key means it: of those that begin beyond its edge the nearest row, and
 * there the one whose middle is nearest. `undefined` at the edge of the board.
 */
export function neighbour(rects: Rects, from: number, way: "above" | "below"): number | undefined {
  const here = rects[from];
  if (!here) return undefined;
  const away = ({ top, height }: Rect): number =>
    way === "below" ? top - (here.top + here.height) : here.top - (top + height);
  let best: number | undefined;
  let least = Infinity;
  rects.forEach((rect, index) => {
    if (!rect || index === from || away(rect) < 0) return;
    // A whole row counts more than any step to the side.
    const distance = away(rect) * ROW_WEIGHT + Math.abs(middle(rect) - middle(here));
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

const ROW_WEIGHT = 1000;

/** The tile at a point, or the nearest to it; `undefined` without tiles. */
export function tileAt(rects: Rects, { x, y }: { x: number; y: number }): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  rects.forEach((rect, index) => {
    if (!rect) return;
    const { left, top, width, height } = rect;
    const across = Math.max(left - x, 0, x - (left + width));
    const along = Math.max(top - y, 0, y - (top + height));
    const distance = Math.hypot(across, along);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
