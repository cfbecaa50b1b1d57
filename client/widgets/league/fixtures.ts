import { SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import type { League, LeagueRow } from "../../../shared/protocol/league-views.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const row = (
  rank: number,
  name: string,
  value: number,
  movement: LeagueRow["movement"],
  gap?: number,
): LeagueRow => ({
  rank,
  unit: `sales/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
  name,
  value,
  movement,
  ...(gap !== undefined && { gap }),
  points: [value * 0.8, value * 0.9, null, value * 0.85, value * 1.1, value],
});

const rows: readonly LeagueRow[] = [
  row(1, "EMEA North", 312_400, 2),
  row(2, "DACH", 298_100, -1, 14_300),
  row(2, "Iberia", 298_100, "new", 14_300),
  row(4, "Americas", 141_050, 0, 157_050),
  row(5, "France and Benelux", 98_400, -2, 42_650),
  row(6, "Asia Pacific", 74_210, 3, 24_190),
  row(7, "Nordics", 51_800, -1, 22_410),
  row(8, "Middle East and Africa", 12_900, 1, 38_900),
];

const league: League = {
  kpi: "sales.revenue",
  unit: "sales",
  period: SAMPLE_READING.period,
  rows,
  unranked: [
    { unit: "sales/oceania", name: "Oceania", reason: "waiting" },
    { unit: "sales/italy", name: "Italy", reason: "below-minimum-volume", value: 310 },
  ],
};

const table = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: "Revenue by region",
  items: [item],
  league,
  size: [622, 468],
  ...more,
});
const { typical, waiting, stale, offline, late } = SAMPLE_STATES;
const third = row(3, "Nordics", 141_050, "new", 157_050);
const podium = (own: readonly LeagueRow[]): Fixture =>
  table(typical, { league: { ...league, rows: own, unranked: [] }, settings: { show: "podium" } });

export const fixtures: Fixtures = {
  typical: table(typical),
  waiting: table(waiting, { league: { ...league, rows: [], unranked: league.unranked.slice(0, 1) } }),
  loading: { title: "Revenue by region", items: [sampleItem({ reading: undefined })], size: [622, 468] },
  late: table(late),
  stale: table(stale),
  offline: table(offline),
  "top-and-movers": table(typical, { settings: { show: "top-and-movers", top: 3, movers: 2 } }),
  "all-ranked": table(typical, { league: { ...league, unranked: [] } }),
  two: table(typical, { league: { ...league, rows: rows.slice(0, 2), unranked: [] } }),
  negative: table(typical, {
    league: { ...league, rows: [row(1, "DACH", -1_298_100, 0), row(2, "Iberia", -8_888_888, 0, 7_590_788)] },
  }),
  podium: table(typical, { settings: { show: "podium" } }),
  "podium-and-movers": table(typical, { settings: { show: "podium-and-movers" }, size: [622, 520] }),
  "podium-only": podium([row(1, "EMEA", 312_400, 1), row(2, "Americas", 298_100, -1, 14_300), third]),
  "podium-two-first": podium([row(1, "DACH", 312_400, 1), row(1, "Iberia", 312_400, 0), third]),
  "podium-two-second": podium([
    row(1, "DACH", 312_400, 1),
    row(2, "Iberia", 298_100, 0, 14_300),
    row(2, "Nordics", 298_100, "new", 14_300),
  ]),
  "podium-four": podium([
    row(1, "DACH", 312_400, 1),
    row(2, "Iberia", 298_100, 0, 14_300),
    row(3, "Asia", 141_050, "new", 157_050),
    row(3, "Nordics", 141_050, -2, 157_050),
  ]),
  "podium-two": podium(rows.slice(0, 2)),
  "podium-one": podium(rows.slice(0, 1)),
  "podium-negative": podium([
    row(1, "DACH", -1_298_100, 0),
    row(2, "Iberia", -8_888_888, 0, 7_590_788),
    row(3, "Nordics", -9_888_888, -1, 1_000_000),
  ]),
  "podium-long-names": podium([
    row(1, "Middle East, Africa and the islands of the Indian Ocean", 312_400, 0),
    ...rows.slice(1, 4),
  ]),
  "podium-stale": table(stale, { settings: { show: "podium" } }),
  "podium-offline": table(offline, { settings: { show: "podium" } }),
  "podium-waiting": table(waiting, { league: { ...league, rows: [] }, settings: { show: "podium" } }),
  "podium-large": table(typical, { settings: { show: "podium" }, size: [1240, 960] }),
  "podium-low": table(typical, { settings: { show: "podium" }, size: [1880, 306] }),
  "podium-too-small": table(typical, { settings: { show: "podium" }, size: [462, 306] }),
  narrow: table(typical, { size: [462, 468] }),
  wide: table(typical, { size: [940, 468] }),
};
