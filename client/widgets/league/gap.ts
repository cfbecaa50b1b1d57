import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Item } from "../define.ts";

type Kpi = Item["kpi"];

const isBehind = (row: LeagueRow): row is LeagueRow & { readonly gap: number } =>
  row.gap !== undefined && row.gap > 0;

/** How far behind the rank above: "€14.3K behind"; nothing for who leads, or shares the place. */
export const gapWords = (row: LeagueRow, kpi: Kpi, format: Format): string =>
  isBehind(row) ? `${plain(row.gap, kpi, format)} behind` : "";

/** The same as a figure, as it differs from the value above: "−€14.3K", and "+4 h" where less is better. */
export const gapFigure = (row: LeagueRow, kpi: Kpi, format: Format): string =>
  isBehind(row) ? `${kpi.direction === "lower" ? "+" : "−"}${plain(row.gap, kpi, format)}` : "";

const plain = (gap: number, { measure }: Kpi, format: Format): string =>
  format.change(gap, measure).replace(/^[+±]/, "");
