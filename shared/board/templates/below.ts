import type { Tile } from "../board.ts";
import { row } from "./row.ts";

/** In a column beside charts. */
const BESIDE = 3;

/** The lower part of a wall: charts and tables beside a column of small tiles, and a row of those that are over. */
export function below(charts: readonly Tile[], small: readonly Tile[]): Tile[] {
  if (charts.length === 0) return small.length > 0 ? row(small.slice(0, 4), 1) : [];
  const beside = small.slice(0, BESIDE);
  const over = small.slice(BESIDE);
  const h = beside.length < BESIDE && beside.length > 0 ? 2 : 3;
  const free = beside.length === 0 ? 12 : charts.length > 1 ? 9 : 8;
  const column = beside.map((tile) => ({ ...tile, w: 12 - free, h: Math.floor(h / beside.length) }));
  const narrow = Math.floor(free / charts.length);
  const wide = free - narrow * (charts.length - 1);
  return [
    ...charts.map((tile, index) => ({ ...tile, w: index === charts.length - 1 ? wide : narrow, h })),
    ...column,
    ...(over.length > 0 ? row(over, 1) : []),
  ];
}
