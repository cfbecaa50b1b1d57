import { tileOf } from "../tile-of.ts";
import { above } from "./above.ts";
import { boardIdOf } from "./board-id.ts";
import { bigNumber, bullet, nothing } from "./kpi-tiles.ts";
import { row, rows } from "./row.ts";
import { branchOf } from "./subject.ts";
import type { Template } from "./template.ts";

/** So many KPIs have a tile each; of more, each unit has a list. */
const MOST_TILES = 6;
const MOST_UNITS = 8;

/** The one metric that matters, and how every department does. */
export const company: Template = {
  id: "company",
  name: "Company",
  about: "The one metric that matters with its course, and the Tier 1 KPIs of every department",
  needs: "none",
  make(source, unit) {
    const { name, kpis } = branchOf(source, unit);
    const [lead, ...others] = kpis;
    const first = others.filter(({ kpi }) => kpi.tier === 1);
    const second = others.filter(({ kpi }) => kpi.tier === 2);
    const tiles = lead
      ? [
          ...above([lead]),
          ...(first.length > MOST_TILES
            ? lists(source.units.filter(({ id }) => first.some(({ kpi }) => kpi.unit === id)))
            : [
                ...(first.length > 0 ? rows(first.map(bigNumber), 4, 1) : []),
                ...(second.length > 0 ? row(second.slice(0, 4).map(bullet), 1) : []),
              ]),
        ]
      : nothing(name);
    return { id: boardIdOf(unit, ""), name, tiles };
  },
};

function lists(units: readonly { readonly id: string; readonly name: string }[]) {
  const tiles = units
    .slice(0, MOST_UNITS)
    .map(({ id, name }) => tileOf({ widget: "status-list", unit: id, title: name }));
  return rows(tiles, 4, tiles.length > 4 ? 2 : 3);
}
