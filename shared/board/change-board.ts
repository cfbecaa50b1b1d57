import type { PeriodKind } from "../calendar/period.ts";
import type { Board } from "./board.ts";

/** What a playlist shows in place of a board's own: the same board for another team, or over another period. */
export interface BoardChange {
  readonly unit?: string | undefined;
  readonly period?: PeriodKind | undefined;
}

/**
 * A board with another unit or period in each tile that names KPIs or a scorecard; a tile of all KPIs or objectives of a
 * unit keeps its unit, as those of another would be others.
 */
export function changeBoard<B extends Board>(board: B, change: BoardChange | undefined): B {
  if (change?.unit === undefined && change?.period === undefined) return board;
  const { unit, period } = change;
  const tiles = board.tiles.map((tile) => ({
    ...tile,
    ...(unit !== undefined && (tile.kpi ?? tile.kpis ?? tile.scorecard) !== undefined && { unit }),
    ...(period !== undefined && { period }),
  }));
  return { ...board, tiles };
}
