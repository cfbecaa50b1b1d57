import type { Objective } from "../../shared/kpi/objective-definition.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";

/** What the fixtures of goals are made of: a role's scorecard over the three sample KPIs, and two objectives. */
export const SAMPLE_SCORECARD: Scorecard = {
  id: "account-executive",
  name: "Account executive",
  period: "month",
  items: [
    { kpi: "sales.revenue", weight: 50 },
    { kpi: "sales.win-rate", weight: 30 },
    { kpi: "sales.cac", weight: 20 },
  ],
  scale: 8,
};

/** Its three key results are measured by the three sample KPIs. */
export const SAMPLE_OBJECTIVE: Objective = {
  id: "grow",
  name: "Grow without buying growth",
  unit: "sales",
  until: "2026-12-31",
  keyResults: [
    { kpi: "sales.revenue", name: "Revenue a month", start: 600_000, goal: 1_000_000 },
    { kpi: "sales.win-rate", start: 0.24, goal: 0.3 },
    { kpi: "sales.cac", name: "Acquisition cost", start: 5600, goal: 4800 },
  ],
};
