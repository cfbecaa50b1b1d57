import * as z from "zod";
import { measureSchema } from "../../shared/kpi/definition.ts";
import { PHASES } from "../../shared/risk/phase.ts";

const rank = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** An alert in the OpenAPI document: `AlertView`. */
export const alertSchema = z.object({
  id: z.string(),
  kri: z.string(),
  name: z.string(),
  risk: z.string(),
  kpi: z.string(),
  unit: z.string(),
  lineage: z.array(z.string()),
  measure: measureSchema,
  level: z.enum(["amber", "red"]),
  phase: z.enum(PHASES),
  evidence: z.enum(["fresh", "stale", "no-data", "gone", "error"]),
  attention: z.enum(["unacked", "acked", "snoozed", "cleared-unacked", "closed"]),
  since: z.string(),
  ended: z.object({ at: z.string(), kind: z.enum(["resolved", "rule-changed", "series-gone"]) }).optional(),
  value: z.number().optional(),
  limit: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  owner: z.string().optional(),
  assignee: z.string().optional(),
  attendedBy: z.string().optional(),
  attendedUntil: z.string().optional(),
  isFlapping: z.boolean(),
  playbook: z.string().optional(),
  seq: z
    .int()
    .describe("Of its newest transition: who acknowledges it or puts it off says which one was seen"),
});

/** With its story, the oldest first. */
export const alertDetailSchema = alertSchema.extend({
  timeline: z.array(
    z.looseObject({
      kind: z.string().describe("fired, escalated, eased, reopened, resolved, closed, acked, commented, …"),
      seq: z.int(),
      at: z.string(),
      by: z.string().optional(),
      rank: rank.optional().describe("1 amber, 2 red"),
    }),
  ),
});
