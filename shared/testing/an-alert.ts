import type { AlertView } from "../protocol/alert-views.ts";

/** Churn of sales is above 5 % since the morning, and nobody has seen it. */
export const anAlert = (overrides: Partial<AlertView> = {}): AlertView => ({
  id: "e1",
  kri: "risk.churn",
  name: "Customers leave",
  risk: "Revenue that was counted on does not come",
  kpi: "sales.churn",
  unit: "sales",
  lineage: ["sales", "company"],
  measure: { kind: "percent" },
  level: "red",
  phase: "firing",
  evidence: "fresh",
  attention: "unacked",
  since: "2026-11-21T09:12:00+01:00",
  value: 0.062,
  limit: 0.05,
  owner: "Head of Success",
  isFlapping: false,
  seq: 1,
  ...overrides,
});
