import type { Tile } from "../board.ts";
import { tileOf } from "../tile-of.ts";
import { above } from "./above.ts";
import { compare, league, leagues } from "./kpi-tiles.ts";
import { hasTargets, type LeagueOf, leaguesOf } from "./leagues.ts";
import { row, rows } from "./row.ts";
import { branchOf, type Shown, type Subject } from "./subject.ts";
import type { Template } from "./template.ts";

const MOST_TABLES = 4;
/** Tables of other KPIs come in only until there are so many; more do not stand side by side. */
const ENOUGH = 3;

/** An evening at which everybody looks who is first. */
export const leagueNight: Template = {
  id: "league-night",
  name: "League night",
  about: "League tables from edge to edge, for the evening on which the best are celebrated",
  needs: "none",
  make(source, unit) {
    const subject = branchOf(source, unit);
    const text = `${subject.name}: who will be first tonight?`;
    const heading = tileOf({ widget: "text", w: 12, settings: { text, tone: "announcement" } });
    return { id: "league-night", name: "League night", tiles: [heading, ...tablesOf(subject)] };
  },
};

function tablesOf(subject: Subject): Tile[] {
  const [first] = subject.kpis;
  const tables = leaguesToShow(subject);
  const [only, second] = tables;
  if (second) return tables.length > ENOUGH ? rows(leagues(tables), 2, 2) : row(leagues(tables), 4);
  if (only) return row([league(only), compare(only)], 4);
  return first ? above([first]).map((tile) => ({ ...tile, h: 4 })) : [];
}

/** All tables of the first KPI that can be ranked; while these are few, the first of each that follows. */
function leaguesToShow(subject: Subject): LeagueOf[] {
  const [lead = [], ...others] = subject.kpis
    .filter(({ kpi }) => kpi.direction !== "range")
    .map((shown) => leaguesOf(subject, shown).filter((table) => hasTargets(table) || addsUp(shown)))
    .filter((tables) => tables.length > 0);
  const tables = lead.slice(0, MOST_TABLES);
  for (const [next] of others) if (next && tables.length < ENOUGH) tables.push(next);
  return tables;
}

const addsUp = ({ kpi }: Shown): boolean => kpi.aggregate === "sum" || kpi.aggregate === "count";
