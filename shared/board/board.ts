import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import type { Kpi } from "../kpi/definition.ts";
import { readingKey, type ReadingRef } from "../kpi/reading.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

/**
 * One widget on a board. What it watches: its `kpi`, or its `kpis`, or with only a `unit` all Tier 1 KPIs of that
 * unit. `w` and `h` are its share of the grid of twelve columns.
 */
export const tileSchema = z.strictObject({
  widget: idSchema,
  kpi: z.optional(idSchema),
  kpis: z.optional(z.array(idSchema).check(z.maxLength(50))),
  unit: z.optional(unitIdSchema),
  period: z.optional(z.enum(PERIOD_KINDS)),
  title: z.optional(nameSchema),
  w: z._default(z.int().check(z.gte(1), z.lte(12)), 3),
  h: z._default(z.int().check(z.gte(1), z.lte(12)), 1),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
});
export type Tile = z.infer<typeof tileSchema>;

/** A page of tiles. */
export const boardSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  tiles: z.array(tileSchema).check(z.minLength(1, { error: "at least one tile" }), z.maxLength(60)),
});
export type Board = z.infer<typeof boardSchema>;

/** The readings that a tile shows; unknown KPIs have none. */
export function tileReadings(tile: Tile, kpis: readonly Kpi[]): ReadingRef[] {
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
export function boardReadings(board: Board, kpis: readonly Kpi[]): ReadingRef[] {
  const refs = new Map<string, ReadingRef>();
  for (const tile of board.tiles) {
    for (const ref of tileReadings(tile, kpis)) refs.set(readingKey(ref), ref);
  }
  return [...refs.values()];
}
