import type { AlertView } from "../../shared/protocol/alert-views.ts";
import { SAMPLE_KPI, SAMPLE_RATE } from "./samples.ts";

/** The win rate is below its limit since the morning, and nobody has acknowledged it. */
export const SAMPLE_ALERT: AlertView = {
  id: "sample",
  kri: "risk.win-rate",
  name: "Deals are lost to the new competitor",
  risk: "Revenue that was counted on does not come",
  kpi: SAMPLE_RATE.id,
  unit: SAMPLE_RATE.unit,
  lineage: ["sales", "company"],
  measure: SAMPLE_RATE.measure,
  level: "red",
  phase: "firing",
  evidence: "fresh",
  attention: "unacked",
  since: "2026-11-21T09:12:00+01:00",
  value: 0.272,
  limit: 0.28,
  owner: "Head of sales",
  isFlapping: false,
  seq: 2,
};

/** Somebody looks after it, until the evening. */
export const SAMPLE_ACKNOWLEDGED: AlertView = {
  ...SAMPLE_ALERT,
  attention: "acked",
  assignee: "Ben Okafor",
  attendedBy: "Ana Ribeiro",
  attendedUntil: "2026-11-22T18:00:00+01:00",
};

/** Well again before anybody saw it. */
export const SAMPLE_WELL_AGAIN: AlertView = {
  ...SAMPLE_ALERT,
  id: "sample-well",
  phase: "ok",
  attention: "cleared-unacked",
  ended: { at: "2026-11-21T16:00:00+01:00", kind: "resolved" },
};

/** Revenue falls behind, not yet badly. */
export const SAMPLE_AMBER: AlertView = {
  ...SAMPLE_ALERT,
  id: "sample-amber",
  name: "Revenue falls behind",
  kpi: SAMPLE_KPI.id,
  unit: SAMPLE_KPI.unit,
  measure: SAMPLE_KPI.measure,
  level: "amber",
  value: 812_345.5,
  limit: 850_000,
};
