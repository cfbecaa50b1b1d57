import type { Series } from "../series.ts";

const unit = "finance";
const REST = 0.45;
const DAY_S = 86_400;

export const finance: readonly Series[] = [
  {
    kind: "level",
    kpi: "finance.forecast-accuracy",
    unit,
    path: { base: 0.935, drift: 0.01, waves: 0.02, noise: 0.002 },
    decimals: 4,
  },
  {
    kind: "level",
    kpi: "finance.time-to-report",
    unit,
    path: { base: 4.7 * DAY_S, drift: -0.12, waves: 0.05, noise: 0.005 },
    decimals: 0,
  },
  {
    kind: "level",
    kpi: "finance.budget-variance",
    unit,
    path: { base: 0.018, drift: -0.2, waves: 0.8, noise: 0.05 },
    decimals: 4,
  },
  {
    kind: "cases",
    kpi: "finance.automated",
    unit,
    of: "hit",
    rate: { base: 0.8, drift: 0.06, waves: 0.02, noise: 0.01 },
    perDay: 1200,
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "finance.gross-billings",
    unit,
    month: { base: 1_720_000, drift: 0.09, waves: 0.05, noise: 0.08, season: 1 },
    events: 1500,
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "finance.cogs",
    unit,
    month: { base: 392_000, drift: 0.03, waves: 0.02, noise: 0.04, season: 0.7 },
    events: 300,
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "finance.payroll",
    unit,
    month: { base: 846_000, drift: 0.02, noise: 0.01 },
    events: 240,
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "finance.other-costs",
    unit,
    month: { base: 262_000, drift: 0.02, waves: 0.04, noise: 0.1 },
    events: 240,
    rest: REST,
  },
];
