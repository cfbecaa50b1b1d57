import type { AlertDetail } from "../../shared/protocol/alert-views.ts";
import type { KriView } from "../../shared/protocol/catalogue-views.ts";
import { anAlert } from "../../shared/testing/an-alert.ts";
import { at } from "../../shared/testing/factories.ts";

/** What the small organisation watches. */
export const ACME_KRIS: readonly KriView[] = [
  {
    id: "risk.win-rate",
    name: "Deals are lost",
    risk: "Revenue that was counted on does not come",
    owner: "Head of sales",
    appetite: { text: "Three of four", value: 0.25 },
    kpi: "sales.win-rate",
    unit: "sales",
    lineage: ["sales", "company"],
    watch: "current",
    direction: "below",
    levels: [
      { name: "amber", trip: 0.25, clear: 0.26, pending: 0, clearFor: 0 },
      { name: "red", trip: 0.2, clear: 0.21, pending: 0, clearFor: 0 },
    ],
    dwell: "samples",
    noData: "hold",
    playbook: "Call the head of sales, then look at the leads of the week.",
    review: "2027-01-31",
    incomplete: [],
  },
  {
    id: "risk.refunds",
    name: "Refunds run away",
    risk: "Margin is lost",
    kpi: "support.refunds",
    unit: "support",
    lineage: ["support", "company"],
    watch: "completed",
    direction: "above",
    levels: [{ name: "amber", trip: 40, clear: 35, pending: 1, clearFor: 1 }],
    dwell: "samples",
    noData: "hold",
    incomplete: ["owner", "appetite"],
  },
];

const sample = (iso: string, value: number) => ({ kind: "value", sample: { at: at(iso), value } }) as const;
const FIRED = "2026-11-21T09:12:00+01:00";
const WORSE = "2026-11-21T11:40:00+01:00";
const BEFORE = "2026-11-10T08:00:00+01:00";

/** Its alerts: a red one and an amber one are open, and one is over. */
export const ACME_ALERTS: readonly AlertDetail[] = [
  {
    ...anAlert({
      id: "lost-deals",
      kri: "risk.win-rate",
      name: "Deals are lost",
      kpi: "sales.win-rate",
      owner: "Head of sales",
      value: 0.182,
      limit: 0.2,
      since: FIRED,
      playbook: "Call the head of sales, then look at the leads of the week.",
      seq: 2,
    }),
    timeline: [
      { kind: "fired", rank: 1, cause: sample(FIRED, 0.24), seq: 1, at: FIRED },
      { kind: "escalated", rank: 2, cause: sample(WORSE, 0.182), seq: 2, at: WORSE },
    ],
  },
  {
    ...anAlert({
      id: "refunds",
      kri: "risk.refunds",
      name: "Refunds run away",
      risk: "Margin is lost",
      kpi: "support.refunds",
      unit: "support",
      lineage: ["support", "company"],
      measure: { kind: "currency", currency: "EUR" },
      level: "amber",
      phase: "clearing",
      evidence: "stale",
      attention: "acked",
      attendedBy: "Ana",
      attendedUntil: "2026-11-22T10:00:00+01:00",
      assignee: "Ben",
      since: "2026-11-20T08:00:00+01:00",
      value: 44,
      limit: 40,
      isFlapping: true,
      seq: 4,
    }),
    timeline: [
      {
        kind: "fired",
        rank: 1,
        cause: sample("2026-11-20T08:00:00+01:00", 44),
        seq: 1,
        at: "2026-11-20T08:00:00+01:00",
      },
      { kind: "flapping", seq: 2, at: "2026-11-20T20:00:00+01:00" },
      { kind: "acked", by: "Ana", seq: 3, at: "2026-11-21T10:00:00+01:00" },
      { kind: "assigned", by: "Ana", to: "Ben", seq: 3, at: "2026-11-21T10:01:00+01:00" },
    ],
  },
  {
    ...anAlert({
      id: "early-november",
      kri: "risk.win-rate",
      name: "Deals are lost",
      kpi: "sales.win-rate",
      owner: "Head of sales",
      level: "amber",
      phase: "ok",
      attention: "closed",
      value: 0.27,
      limit: 0.25,
      since: BEFORE,
      ended: { at: "2026-11-12T09:30:00+01:00", kind: "resolved" },
      seq: 3,
    }),
    timeline: [{ kind: "fired", rank: 1, cause: sample(BEFORE, 0.24), seq: 1, at: BEFORE }],
  },
];
