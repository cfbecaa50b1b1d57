import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { ObjectiveView } from "../../shared/protocol/goal-views.ts";

/** What the small organisation's people are measured by. */
export const ACME_SCORECARDS: readonly Scorecard[] = [
  {
    id: "seller",
    name: "Account executive",
    role: "Account executives",
    owner: "Sales director",
    unit: "sales",
    members: ["sales/emea/ana"],
    period: "month",
    items: [
      { kpi: "sales.revenue", weight: 50 },
      { kpi: "sales.win-rate", unit: "sales", weight: 30 },
      { kpi: "support.csat", unit: "support", weight: 20 },
    ],
    scale: 8,
    modifiers: [
      {
        from: "2026-01-01",
        table: [
          { atLeast: 0, modifier: 50 },
          { atLeast: 80, modifier: 100 },
        ],
      },
      {
        from: "2026-11-01",
        table: [
          { atLeast: 0, modifier: 0 },
          { atLeast: 80, modifier: 80 },
        ],
      },
    ],
  },
  {
    id: "anybody",
    name: "Managing director",
    period: "quarter",
    items: [{ kpi: "finance.cost", weight: 100 }],
    scale: 5,
  },
];

// What the page shows of these is pushed or computed: the server's own words are not used.
const ASKED = {
  readings: [],
  standing: { progress: { kind: "none" }, keyResults: [], notCounted: 0 },
  outlook: { kind: "unjudged", why: "no-value" },
} as const;

/** What the small organisation wants to have reached. */
export const ACME_OBJECTIVES: readonly ObjectiveView[] = [
  {
    id: "healthy",
    name: "Grow with customers we can help",
    unit: "sales",
    owner: "Sales director",
    from: "2026-01-01",
    until: "2026-12-31",
    keyResults: [
      { kpi: "sales.win-rate", start: 0.2, goal: 0.3 },
      { kpi: "sales.acquisition-cost", name: "Cost of a customer", start: 600, goal: 400 },
    ],
    milestones: [
      { name: "Partners in five countries", due: "2026-12-15", state: "due" },
      { name: "Profile of who we help", due: "2026-03-31", done: "2026-03-24", state: "done" },
      { name: "Prices for small customers", due: "2026-10-31", state: "overdue" },
    ],
    ...ASKED,
  },
  {
    id: "calm",
    name: "A calm queue",
    unit: "support",
    keyResults: [{ kpi: "support.csat", start: 3, goal: 4.5 }],
    ...ASKED,
  },
];
