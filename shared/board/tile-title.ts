import type { Kpi } from "../kpi/definition.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { Tile } from "./board.ts";

/** What a tile's title is taken from. */
interface Named {
  readonly kpis: readonly Kpi[];
  readonly units: readonly Unit[];
  readonly scorecards: readonly Scorecard[];
}

/**
 * What stands above a tile: its title, else the name of its KPI or scorecard (with its unit where that is not the
 * own one), else of its unit.
 */
export function tileTitle(
  tile: Pick<Tile, "title" | "kpi" | "unit" | "scorecard">,
  { kpis, units, scorecards }: Named,
): string {
  if (tile.title !== undefined) return tile.title;
  const named =
    tile.scorecard === undefined
      ? kpis.find(({ id }) => id === tile.kpi)
      : scorecards.find(({ id }) => id === tile.scorecard);
  const unit = units.find(({ id }) => id === tile.unit);
  if (!named) return tile.scorecard ?? tile.kpi ?? unit?.name ?? tile.unit ?? "";
  return unit && unit.id !== named.unit ? `${named.name}, ${unit.name}` : named.name;
}
