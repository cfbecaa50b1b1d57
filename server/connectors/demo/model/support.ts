import type { Series } from "../series.ts";

// Support works every day of the week, and around the clock.
const REST = 0.93;
const DAYS_PER_MONTH = 365.25 / 12;

const TEAMS = [
  {
    unit: "support/onboarding",
    solved: 240,
    good: 0.945,
    resolutionS: 11_900,
    responseS: 840,
    reopened: 0.045,
    open: 50,
  },
  {
    unit: "support/technical",
    solved: 355,
    good: 0.905,
    resolutionS: 14_500,
    responseS: 1080,
    reopened: 0.066,
    open: 68,
  },
  {
    unit: "support/billing",
    solved: 295,
    good: 0.925,
    resolutionS: 10_200,
    responseS: 900,
    reopened: 0.04,
    open: 44,
  },
];

export const support: readonly Series[] = TEAMS.flatMap(({ unit, ...team }): Series[] => [
  {
    kind: "flow",
    kpi: "support.solved",
    unit,
    month: { base: team.solved * DAYS_PER_MONTH, drift: 0.03, waves: 0.06, noise: 0.05 },
    rest: REST,
    opening: 0.05,
    work: 0.2,
  },
  {
    kind: "cases",
    kpi: "support.satisfaction",
    unit,
    of: "hit",
    rate: { base: team.good, drift: 0.01, waves: 0.015, noise: 0.01 },
    perDay: Math.round(team.solved * 0.38),
    rest: REST,
  },
  {
    kind: "cases",
    kpi: "support.resolution-time",
    unit,
    of: "size",
    rate: { base: team.resolutionS, drift: -0.2, waves: 0.06, noise: 0.06 },
    perDay: team.solved,
    rest: REST,
  },
  {
    kind: "cases",
    kpi: "support.first-response",
    unit,
    of: "size",
    rate: { base: team.responseS, drift: -0.08, waves: 0.08, noise: 0.08 },
    perDay: team.solved,
    rest: REST,
  },
  {
    kind: "cases",
    kpi: "support.reopened",
    unit,
    of: "hit",
    rate: { base: team.reopened, drift: -0.06, waves: 0.1, noise: 0.08 },
    perDay: team.solved,
    rest: REST,
  },
  {
    kind: "level",
    kpi: "support.backlog",
    unit,
    path: { base: team.open, drift: -0.04, waves: 0.15, noise: 0.03 },
    decimals: 0,
    everyMinutes: 2,
  },
]);
