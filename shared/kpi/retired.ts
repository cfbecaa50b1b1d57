import * as z from "zod/mini";
import { dateSchema } from "../units/date.ts";
import { idSchema } from "../units/id.ts";

const reasonSchema = z
  .string()
  .check(
    z.minLength(1, { error: "why it is not followed any more" }),
    z.maxLength(2000, { error: "at most 2,000 characters" }),
  );

/**
 * That a KPI is not followed any more (O2): since which day, why, and which KPI took its place. What it was stays to be
 * read: its page, its history, its leagues and its reviews. It is on no list of what is followed, and on a board only
 * where a tile names it. Facts for it are still taken, late ones as well (K6): what a source sends is not lost because
 * people look elsewhere.
 */
export const retiredSchema = z.strictObject({
  on: dateSchema,
  reason: reasonSchema,
  supersededBy: z.optional(idSchema),
});
