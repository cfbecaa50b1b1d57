import * as z from "zod";

const number = z
  .union([z.number(), z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/)])
  .describe("A finite number up to 1e15 in size, or the same as a decimal string with at most nine decimals");

/** One observation as it is sent (K2). Which of the numbers it must carry depends on the KPI's aggregate. */
export const observationSchema = z
  .strictObject({
    kpi: z.string().max(100).describe("The id of the KPI"),
    unit: z.string().max(900).optional().describe("The unit's path; the KPI's own unit when absent"),
    at: z.string().max(64).optional().describe("ISO 8601 with offset; now when absent"),
    value: number.optional(),
    numerator: number.optional(),
    denominator: number.optional(),
    key: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]+$/u)
      .optional()
      .describe("Names the fact within its KPI: sent again it is a duplicate or a correction"),
  })
  .describe("One fact");

export type SentObservation = z.infer<typeof observationSchema>;

/** The forms of a request in JSON: one observation, an array, or `{observations: […]}`. */
export const observationsBodySchema = z.union([
  observationSchema,
  z.array(observationSchema),
  z.strictObject({ observations: z.array(observationSchema) }),
]);
