import { smallestType, type Viewing } from "../../shared/screen/legibility.ts";
import type { Viewport } from "../lib/viewport.ts";
import { groundOf, legible, paginate, type Sharing } from "./pages.ts";

/** How a board can be read on a screen. */
export interface Readability {
  /**
   * The greatest distance, in metres, from which the whole board can be read on one page; `undefined` when one page is
   * too small for it from anywhere.
   */
  readonly upToM: number | undefined;
  /** In how many pages it is shown to be read from the distance that is asked for. */
  readonly pages: number;
  /** The tiles to move to another board, by place, so that one page is enough: the fewest from the end. */
  readonly move: readonly number[];
}

/** Screens are said to be read from so many metres; a tenth is as exact as anybody stands. */
const NEAREST_DM = 5;
const FARTHEST_DM = 500;

/**
 * From how far tiles can be read on one page of a screen of that size, and what has to go for the distance that is
 * asked for. Type for a distance is readable from everywhere nearer, so one page that is made for 4 m is good for 3 m.
 */
export function readability(
  tiles: readonly Sharing[],
  size: Viewport,
  { diagonalIn, distanceM }: Viewing,
): Readability {
  const groundAt = (metres: number) =>
    groundOf({ size, least: smallestType({ diagonalIn, distanceM: metres }, size) });
  const asked = groundAt(distanceM);
  const pages = paginate(tiles, asked).length;

  // Where no tile may be narrower and no row lower than before, the answer is the one from before.
  const known = new Map<string, boolean>();
  const fitsAt = (metres: number): boolean => {
    const ground = groundAt(metres);
    const limits = tiles.map(({ narrowest }) => legible(ground, narrowest));
    const key = limits.map(({ w, rows }) => `${w}/${rows}`).join(" ");
    const fits = known.get(key) ?? paginate(tiles, ground).length <= 1;
    known.set(key, fits);
    return fits;
  };
  const wanted = Math.ceil(distanceM * 10);
  const [nearest, farthest] = pages <= 1 ? [wanted, FARTHEST_DM] : [NEAREST_DM, wanted - 1];
  let upTo = farthest;
  while (upTo >= nearest && !fitsAt(upTo / 10)) upTo -= 1;

  let kept = tiles.length;
  while (kept > 1 && paginate(tiles.slice(0, kept), asked).length > 1) kept -= 1;
  return {
    upToM: upTo >= nearest ? upTo / 10 : pages <= 1 ? distanceM : undefined,
    pages,
    move: tiles.slice(kept).map((_, index) => kept + index),
  };
}
