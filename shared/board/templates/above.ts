import type { Tile } from "../board.ts";
import { bigNumber, trend } from "./kpi-tiles.ts";
import { row } from "./row.ts";
import type { Shown } from "./subject.ts";

/** The upper part of a wall: what matters most in big numbers; a single one has its course beside it. */
export function above(heads: readonly Shown[]): Tile[] {
  const [only, second] = heads;
  if (!only) return [];
  if (second) return row(heads.map(bigNumber), 2);
  return [
    { ...bigNumber(only), w: 4, h: 2 },
    { ...trend(only), w: 8, h: 2 },
  ];
}
