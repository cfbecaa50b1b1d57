import type { Series } from "../series.ts";

const REST = 0.45;

/** Revenue, qualified leads and deals won of a mean month. */
const PEOPLE = [
  { unit: "sales/emea/ana", revenue: 225_000, leads: 1000, won: 300 },
  { unit: "sales/emea/jonas", revenue: 221_000, leads: 950, won: 266 },
  { unit: "sales/emea/leila", revenue: 205_000, leads: 900, won: 243 },
  { unit: "sales/amer/marcus", revenue: 205_000, leads: 980, won: 284 },
  { unit: "sales/amer/sofia", revenue: 193_000, leads: 940, won: 254 },
  { unit: "sales/amer/grace", revenue: 168_000, leads: 880, won: 220 },
  { unit: "sales/apac/kenji", revenue: 139_000, leads: 960, won: 260 },
  { unit: "sales/apac/priya", revenue: 143_000, leads: 1000, won: 310 },
  { unit: "sales/apac/liam", revenue: 110_000, leads: 890, won: 214 },
];

const PIPELINES = { "sales/emea": 2_000_000, "sales/amer": 1_600_000, "sales/apac": 1_050_000 };

export const sales: readonly Series[] = [
  ...PEOPLE.flatMap(({ unit, revenue, leads, won }): Series[] => [
    {
      kind: "flow",
      kpi: "sales.revenue",
      unit,
      month: { base: revenue, drift: 0.1, waves: 0.13, noise: 0.12, season: 1 },
      events: 2000,
      rest: REST,
    },
    {
      kind: "flow",
      kpi: "sales.sql",
      unit,
      month: { base: leads, drift: 0.04, waves: 0.05, noise: 0.08, season: 0.6 },
      rest: REST,
    },
    {
      kind: "flow",
      kpi: "sales.won",
      unit,
      month: { base: won, drift: 0.08, waves: 0.07, noise: 0.1, season: 0.6 },
      rest: REST,
    },
  ]),
  {
    kind: "flow",
    kpi: "sales.acquisition-spend",
    unit: "sales",
    month: { base: 292_000, drift: -0.02, waves: 0.03, noise: 0.05, season: 0.5 },
    events: 400,
    rest: REST,
  },
  ...Object.entries(PIPELINES).map(([unit, base]): Series => ({
    kind: "level",
    kpi: "sales.pipeline",
    unit,
    path: { base, drift: 0.08, waves: 0.06, noise: 0.002 },
    decimals: 0,
    everyMinutes: 5,
  })),
];
