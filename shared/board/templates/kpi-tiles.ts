import type { PeriodKind } from "../../calendar/period.ts";
import type { Tile } from "../board.ts";
import { tileOf } from "../tile-of.ts";
import type { LeagueOf } from "./leagues.ts";
import type { Shown } from "./subject.ts";

const LONGEST_NAME = 200;
/** From so many members on a table names the first and who gained most: nobody stands there as the last (L4). */
const MANY = 9;

const of = ({ kpi, unit }: Shown) => ({ kpi: kpi.id, ...(unit !== undefined && { unit }) });

export const bigNumber = (shown: Shown): Tile => tileOf({ widget: "big-number", ...of(shown) });

/** What a KPI that adds up has come to since this morning. */
export const today = (shown: Shown): Tile =>
  tileOf({
    widget: "big-number",
    ...of(shown),
    period: "day" satisfies PeriodKind,
    title: titled(shown.kpi.name, "today"),
  });

export const bullet = (shown: Shown): Tile => tileOf({ widget: "bullet", ...of(shown) });

/** A KPI's course, beside a tile that has its number. */
export const trend = (shown: Shown): Tile =>
  tileOf({
    widget: "trend",
    ...of(shown),
    title: titled(shown.kpi.name, `by ${shown.kpi.period}`),
    settings: { figure: false },
  });

export const league = ({ shown, above, members }: LeagueOf): Tile =>
  tileOf({
    widget: "league",
    kpi: shown.kpi.id,
    unit: above.id,
    title: titled(shown.kpi.name, `by ${kindOf(members)}`),
    settings: members.length < MANY ? {} : { show: "top-and-movers", top: 5, movers: 3 },
  });

/** Several tables: a second one of the same KPI is told by whose it is. */
export const leagues = (tables: readonly LeagueOf[]): Tile[] =>
  tables.map((table, index) => {
    const isFirst = tables.findIndex(({ shown }) => shown.kpi === table.shown.kpi) === index;
    return isFirst ? league(table) : { ...league(table), title: table.above.name };
  });

/** The same as bars, for a wall with a single league. */
export const compare = ({ shown, above, members }: LeagueOf): Tile =>
  tileOf({
    widget: "compare",
    kpi: shown.kpi.id,
    unit: above.id,
    title: titled(shown.kpi.name, `by ${kindOf(members)}`),
  });

/** In place of tiles where the catalogue has nothing to show. */
export const nothing = (name: string): Tile[] => [
  tileOf({ widget: "text", w: 9, settings: { text: `${name}: no KPI is defined here yet.` } }),
  tileOf({ widget: "clock", w: 3 }),
];

/** A name with something behind it, as long as both fit. */
export const titled = (name: string, behind: string): string => {
  const title = `${name} ${behind}`;
  return title.length <= LONGEST_NAME ? title : name;
};

/** What the members of a table are, in a word. */
function kindOf(members: LeagueOf["members"]): string {
  const kinds = new Set(members.map(({ kind }) => kind));
  const [kind = ""] = kinds;
  return kinds.size === 1 && kind !== "" ? kind.replaceAll("-", " ") : "unit";
}
