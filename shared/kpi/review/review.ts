import * as z from "zod/mini";
import { dateSchema } from "../../units/date.ts";
import { idSchema, unitIdSchema } from "../../units/id.ts";
import { decisionSchema } from "./decision.ts";
import { reviewTextSchema } from "./review-text.ts";

const answerSchema = z.strictObject({ yes: z.boolean(), note: z.optional(reviewTextSchema) });

/**
 * What was said and decided when people looked at a KPI together (O2): the SMARTER answers and one decision. `on` is the
 * organisation's day on which they did; with a `unit` it was about that unit's share of the KPI.
 */
export const reviewSchema = z.strictObject({
  on: dateSchema,
  unit: z.optional(unitIdSchema),
  specific: answerSchema,
  measurable: answerSchema,
  attainable: answerSchema,
  relevant: answerSchema,
  timeBound: answerSchema,
  evaluate: reviewTextSchema,
  reEvaluate: reviewTextSchema,
  decision: decisionSchema,
});
export type Review = z.infer<typeof reviewSchema>;

/** A review as it is kept, with the KPI that it is of. */
export const keptReviewSchema = z.extend(reviewSchema, { kpi: idSchema });
export type KeptReview = z.infer<typeof keptReviewSchema>;
