import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import type { Settings } from "./settings.ts";

type Choosing = Pick<Settings, "show" | "top" | "movers">;

/** The rows that a table shows: as many as there is room for, or the top and those who gained most ranks (L4). */
export function chosenRows(
  rows: readonly LeagueRow[],
  settings: Choosing,
  room: number,
): readonly LeagueRow[] {
  if (settings.show === "all" || settings.show === "podium") return rows.slice(0, room);
  const top = rows.slice(0, settings.top);
  const movers = rows
    .slice(settings.top)
    .filter((row) => typeof row.movement === "number" && row.movement > 0)
    .sort((a, b) => gained(b) - gained(a) || a.rank - b.rank)
    .slice(0, settings.movers)
    .sort((a, b) => a.rank - b.rank);
  return [...top, ...movers].slice(0, room);
}

const gained = ({ movement }: LeagueRow): number => (typeof movement === "number" ? movement : 0);
