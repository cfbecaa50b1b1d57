import type { Kpi } from "../kpi/definition.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { Tile } from "./board.ts";

/** What a tile's title is taken from. */
interface Named {
  readonly kpis: readonly Kpi[];
  readonly units: readonly Unit[];
}

/** What stands above a tile: its title, else the name of its KPI (with its unit where that is not the KPI's own), else of its unit. */
export function tileTitle(tile: Pick<Tile, "title" | "kpi" | "unit">, { kpis, units }: Named): string {
  if (tile.title !== undefined) return tile.title;
  const kpi = kpis.find(({ id }) => id === tile.kpi);
  const unit = units.find(({ id }) => id === tile.unit);
  if (!kpi) return tile.kpi ?? unit?.name ?? tile.unit ?? "";
  return unit && unit.id !== kpi.unit ? `${kpi.name}, ${unit.name}` : kpi.name;
}
