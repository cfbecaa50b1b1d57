import type { Series } from "../series.ts";

const unit = "people";

export const people: readonly Series[] = [
  {
    kind: "flow",
    kpi: "people.applications",
    unit,
    month: { base: 236, drift: 0.08, waves: 0.1, noise: 0.15 },
    rest: 0.5,
  },
  {
    kind: "level",
    kpi: "people.headcount",
    unit,
    path: { base: 216, drift: 0.04, waves: 0.005 },
    decimals: 0,
  },
  {
    kind: "level",
    kpi: "people.hr-fte",
    unit,
    path: { base: 4.1, waves: 0.03 },
    decimals: 1,
  },
  {
    kind: "level",
    kpi: "people.cost-per-hire",
    unit,
    path: { base: 6700, drift: -0.05, waves: 0.07, noise: 0.01 },
    decimals: 0,
  },
  {
    kind: "level",
    kpi: "people.engagement",
    unit,
    path: { base: 7.6, drift: 0.02, waves: 0.02, noise: 0.005 },
    decimals: 2,
  },
  {
    kind: "level",
    kpi: "people.attrition",
    unit,
    path: { base: 0.104, drift: -0.06, waves: 0.05, noise: 0.004 },
    decimals: 4,
  },
];
