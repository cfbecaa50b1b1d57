import * as z from "zod/mini";
import { dateSchema } from "../units/date.ts";
import { unitIdSchema } from "../units/id.ts";

const periodNameSchema = z.string().check(
  z.regex(/^\d{4}(-\d{2}(-\d{2})?|-W\d{2}|-Q[1-4])?$/, {
    error: "a period such as 2026-11, 2026-11-21, 2026-W47, 2026-Q4 or 2026",
  }),
);

/** A value to reach, or a range `[low, high]` to stay in. */
export const levelSchema = z.union(
  [z.number(), z.tuple([z.number(), z.number()]).check(z.refine(([low, high]) => low < high))],
  { error: "a number, or a range [low, high] with low < high" },
);

/** Values to reach: dated steps, and values for named periods, which win over the steps (T1). */
const planSchema = z.strictObject({
  plan: z.optional(
    z
      .array(z.strictObject({ from: dateSchema, value: levelSchema }))
      .check(z.minLength(1, { error: "at least one step" })),
  ),
  periods: z.optional(z.record(periodNameSchema, levelSchema)),
});

/** The target plan of a KPI (T1–T3); `units` holds the plans of units below, which inherit none. */
export const targetPlanSchema = z.extend(planSchema, {
  pace: z.optional(z.enum(["time", "business-days"])),
  units: z.optional(z.record(unitIdSchema, planSchema)),
  sumOfUnits: z.optional(z.boolean()),
});

export type TargetPlan = z.infer<typeof targetPlanSchema>;
export type DatedPlan = z.infer<typeof planSchema>;
export type Level = z.infer<typeof levelSchema>;
