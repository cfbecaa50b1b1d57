// Apart from the schemas of board.ts: a wall needs only this, and loads no schema library for it.
import type { PeriodKind } from "../calendar/period.ts";
import type { Kpi } from "../kpi/definition.ts";
import { readingKey, type ReadingRef } from "../kpi/reading.ts";

/** What a tile watches, as in `Tile`. */
interface Watching {
  readonly kpi?: string | undefined;
  readonly kpis?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly period?: PeriodKind | undefined;
}

/** The readings that a tile shows; unknown KPIs have none. */
export function tileReadings(tile: Watching, kpis: readonly Kpi[]): ReadingRef[] {
  const wanted = tile.kpis ?? (tile.kpi === undefined ? undefined : [tile.kpi]);
  const shown = wanted
    ? wanted.flatMap((id) => kpis.filter((kpi) => kpi.id === id))
    : kpis.filter((kpi) => kpi.unit === tile.unit && kpi.tier === 1);
  return shown.map((kpi) => ({
    kpi: kpi.id,
    unit: wanted ? (tile.unit ?? kpi.unit) : kpi.unit,
    period: tile.period ?? kpi.period,
  }));
}

/** The readings that a board shows, each once. */
export function boardReadings(
  board: { readonly tiles: readonly Watching[] },
  kpis: readonly Kpi[],
): ReadingRef[] {
  const refs = new Map<string, ReadingRef>();
  for (const tile of board.tiles) {
    for (const ref of tileReadings(tile, kpis)) refs.set(readingKey(ref), ref);
  }
  return [...refs.values()];
}
