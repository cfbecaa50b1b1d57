import { SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { SAMPLE_READING } from "../../charts/samples.ts";
import type { League, LeagueRow } from "../../../shared/protocol/league-views.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

const row = (rank: number, name: string, value: number): LeagueRow => ({
  rank,
  unit: `sales/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
  name,
  value,
  movement: 0,
  points: [value],
});
const leagueOf = (rows: readonly LeagueRow[]): League => ({
  kpi: "sales.revenue",
  unit: "sales",
  period: SAMPLE_READING.period,
  rows,
  unranked: [],
});
const ROWS = [
  row(1, "EMEA North", 312_400),
  row(2, "DACH", 298_100),
  row(3, "Americas", 141_050),
  row(4, "France and Benelux", 98_400),
  row(5, "Nordics", 51_800),
];
const league = leagueOf(ROWS);
const table = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: "Revenue by region",
  items: [item],
  league,
  size: [622, 468],
  ...more,
});
const { typical, late, stale, offline, waiting } = SAMPLE_STATES;

export const fixtures: Fixtures = {
  typical: table(typical),
  waiting: table(waiting, { league: leagueOf([]) }),
  loading: { title: "Revenue by region", items: [sampleItem({ reading: undefined })], size: [622, 468] },
  late: table(late),
  stale: table(stale),
  offline: table(offline),
  negative: table(typical, {
    league: leagueOf([row(1, "DACH", 298_100), row(2, "Iberia", -12_000), row(3, "Nordics", -151_800)]),
  }),
  zero: table(typical, { league: leagueOf([row(1, "DACH", 0), row(1, "Iberia", 0)]) }),
  many: table(typical, {
    league: leagueOf(
      Array.from({ length: 20 }, (_, at) => row(at + 1, `Region ${at + 1}`, 900_000 - at * 40_000)),
    ),
  }),
  "long-names": table(typical, {
    league: leagueOf([
      row(1, "Middle East, Africa and the islands of the Indian Ocean", 312_400),
      row(2, "Middle East", 98_100),
    ]),
  }),
  wide: table(typical, { size: [940, 306] }),
  narrow: table(typical, { size: [462, 306] }),
};
