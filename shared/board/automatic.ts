import type { Kpi } from "../kpi/definition.ts";
import { inUse } from "../kpi/in-use.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { Board } from "./board.ts";
import { isReservedBoardId } from "./reserved.ts";
import { tileOf as tile } from "./tile-of.ts";

/** The board `company` for a catalogue that gives none: the Tier 1 KPIs of every unit that has some. */
export function companyBoard(name: string, units: readonly Unit[], kpis: readonly Kpi[]): Board {
  const departments = units.filter((unit) =>
    inUse(kpis).some((kpi) => kpi.unit === unit.id && kpi.tier === 1),
  );
  const first = departments[0];
  if (departments.length === 1 && first) return { ...departmentBoard(first, kpis), id: "company", name };
  const tiles = departments.map((unit) => tile({ widget: "status-list", unit: unit.id, title: unit.name }));
  return {
    id: "company",
    name,
    tiles: tiles.length > 0 ? tiles.slice(0, 12) : [tile({ widget: "status-list", w: 12 })],
  };
}

/** The board of one unit: big numbers for Tier 1, one trend, bullets for the drivers. Its id is the unit's with `.` for `/`. */
export function departmentBoard(unit: Unit, kpis: readonly Kpi[]): Board {
  const own = inUse(kpis).filter((kpi) => kpi.unit === unit.id);
  const first = own.filter((kpi) => kpi.tier === 1);
  const second = own.filter((kpi) => kpi.tier === 2);
  const lead = first[0] ?? second[0];
  const tiles = [
    ...first.slice(0, 4).map((kpi) => tile({ widget: "big-number", kpi: kpi.id })),
    ...(lead ? [tile({ widget: "trend", kpi: lead.id, w: 6 })] : []),
    ...second.slice(0, 6).map((kpi) => tile({ widget: "bullet", kpi: kpi.id })),
  ];
  const fallback = [tile({ widget: "status-list", unit: unit.id, title: unit.name, w: 12 })];
  return { id: boardIdOf(unit), name: unit.name, tiles: tiles.length > 0 ? tiles : fallback };
}

function boardIdOf({ id }: Unit): string {
  const dotted = id.replaceAll("/", ".");
  return isReservedBoardId(dotted) ? `${dotted}.board` : dotted;
}
