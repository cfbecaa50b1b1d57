import type { Series } from "../series.ts";

const REST = 0.15;
const HOUR_S = 3600;

const TEAMS = [
  {
    unit: "engineering/routing",
    roadmap: 0.78,
    changes: 20,
    bugs: 0.125,
    leadTimeS: 22 * HOUR_S,
    deployments: 560,
    coverage: 0.86,
    defects: 0.46,
  },
  {
    unit: "engineering/apps",
    roadmap: 0.72,
    changes: 27,
    bugs: 0.185,
    leadTimeS: 30 * HOUR_S,
    deployments: 770,
    coverage: 0.81,
    defects: 0.6,
  },
  {
    unit: "engineering/data",
    roadmap: 0.62,
    changes: 14,
    bugs: 0.155,
    leadTimeS: 25 * HOUR_S,
    deployments: 400,
    coverage: 0.79,
    defects: 0.5,
  },
];

export const engineering: readonly Series[] = [
  ...TEAMS.flatMap(({ unit, ...team }): Series[] => [
    {
      kind: "level",
      kpi: "engineering.roadmap",
      unit,
      path: { base: team.roadmap, drift: 0.04, waves: 0.06, noise: 0.005 },
      decimals: 3,
    },
    {
      kind: "cases",
      kpi: "engineering.bug-rate",
      unit,
      of: "hit",
      rate: { base: team.bugs, drift: -0.08, waves: 0.12, noise: 0.1 },
      perDay: team.changes,
      rest: REST,
    },
    {
      kind: "cases",
      kpi: "engineering.lead-time",
      unit,
      of: "size",
      rate: { base: team.leadTimeS, drift: -0.12, waves: 0.1, noise: 0.1 },
      perDay: team.changes,
      rest: REST,
    },
    {
      kind: "flow",
      kpi: "engineering.deployments",
      unit,
      month: { base: team.deployments, drift: 0.05, waves: 0.06, noise: 0.12, season: 0.4 },
      rest: REST,
    },
    {
      kind: "level",
      kpi: "engineering.coverage",
      unit,
      path: { base: team.coverage, drift: 0.03, waves: 0.01, noise: 0.001 },
      decimals: 4,
    },
    {
      kind: "level",
      kpi: "engineering.defect-density",
      unit,
      path: { base: team.defects, drift: -0.06, waves: 0.06, noise: 0.01 },
      decimals: 3,
    },
  ]),
  {
    kind: "level",
    kpi: "engineering.restore-time",
    unit: "engineering",
    path: { base: 3000, drift: -0.1, waves: 0.12, noise: 0.03 },
    decimals: 0,
  },
  {
    kind: "flow",
    kpi: "engineering.run-spend",
    unit: "engineering",
    month: { base: 268_000, drift: 0.01, waves: 0.03, noise: 0.03, season: 0.4 },
    events: 288,
    rest: 0.6,
  },
  {
    kind: "flow",
    kpi: "engineering.capacity",
    unit: "engineering",
    month: { base: 96_000, drift: 0.06, waves: 0.04, noise: 0.05, season: 0.7 },
    rest: 0.6,
  },
];
