import type { Series } from "../series.ts";

const unit = "marketing";
const REST = 0.5;

export const marketing: readonly Series[] = [
  {
    kind: "flow",
    kpi: "marketing.mql",
    unit,
    month: { base: 11_700, drift: 0.08, waves: 0.06, noise: 0.07, season: 0.8 },
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "marketing.visits",
    unit,
    month: { base: 590_000, drift: 0.06, waves: 0.04, noise: 0.05, season: 0.7 },
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "marketing.spend",
    unit,
    month: { base: 208_000, drift: -0.01, waves: 0.05, noise: 0.06, season: 0.5 },
    events: 300,
    rest: REST,
  },
  {
    kind: "cases",
    kpi: "marketing.organic",
    unit,
    of: "hit",
    rate: { base: 0.575, drift: 0.05, waves: 0.03, noise: 0.01 },
    perDay: 1500,
    rest: 0.6,
  },
];
