import type { Series } from "../series.ts";

const unit = "product";
const REST = 0.4;

export const product: readonly Series[] = [
  {
    kind: "level",
    kpi: "product.active-users",
    unit,
    path: { base: 46_500, drift: 0.09, waves: 0.02, noise: 0.0006 },
    decimals: 0,
    everyMinutes: 1,
  },
  {
    kind: "level",
    kpi: "product.retention",
    unit,
    path: { base: 1.07, drift: 0.02, waves: 0.012, noise: 0.001 },
    decimals: 4,
  },
  {
    kind: "flow",
    kpi: "product.expansion",
    unit,
    month: { base: 258_000, drift: 0.06, waves: 0.07, noise: 0.1, season: 0.6 },
    events: 700,
    rest: REST,
  },
  {
    kind: "flow",
    kpi: "product.spend",
    unit,
    month: { base: 296_000, drift: 0.01, waves: 0.02, noise: 0.04, season: 0.3 },
    events: 300,
    rest: REST,
  },
  {
    kind: "cases",
    kpi: "product.activation",
    unit,
    of: "hit",
    rate: { base: 0.61, drift: 0.05, waves: 0.05, noise: 0.02 },
    perDay: 90,
    rest: 0.5,
  },
  {
    kind: "level",
    kpi: "product.stickiness",
    unit,
    path: { base: 0.385, drift: 0.03, waves: 0.03, noise: 0.004 },
    decimals: 4,
  },
];
