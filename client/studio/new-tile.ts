import type { Tile } from "../../shared/board/board.ts";
import { tileOf } from "../../shared/board/tile-of.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { WidgetDefinition } from "../widgets/define.ts";

/**
 * A tile to begin with: it shows what the selected tile shows, else the first KPI of Tier 1, so that it is never empty;
 * a widget that shows no KPI has none.
 */
export function newTile(
  kind: string,
  widget: WidgetDefinition<unknown> | undefined,
  { selected, kpis }: { readonly selected: Tile | undefined; readonly kpis: readonly Kpi[] },
): Tile {
  const tile = tileOf({ widget: kind });
  if (widget?.begins) return { ...tile, ...widget.begins };
  if (widget?.links === "none") return tile;
  const { kpi, kpis: several, unit, period } = selected ?? {};
  const first = kpis.find(({ tier }) => tier === 1) ?? kpis[0];
  const shown = [kpi, several, unit].some((part) => part !== undefined)
    ? { kpi, kpis: several, unit, period }
    : { kpi: first?.id };
  return { ...tile, ...Object.fromEntries(Object.entries(shown).filter(([, part]) => part !== undefined)) };
}
