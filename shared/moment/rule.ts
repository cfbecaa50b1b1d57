import * as z from "zod/mini";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";
import { MOMENT_SOUNDS } from "./sound.ts";

const place = {
  id: idSchema,
  /** What stands above it; a sentence of its own when absent. */
  title: z.optional(nameSchema),
  kpi: idSchema,
  /** Shown beside it: `https://…`, or a path of this server. */
  picture: z.optional(
    z
      .string()
      .check(
        z.maxLength(2000),
        z.regex(/^(https:\/\/[^/]|\/(?![/\\]))/, { error: "an address that begins with https:// or /" }),
      ),
  ),
  /** Heard on the screens that may make sound; none when absent. */
  sound: z.optional(z.enum(MOMENT_SOUNDS)),
  /** The KPI's own when absent. */
  unit: z.optional(unitIdSchema),
};

/** When a win is celebrated: a target is met, a best period is beaten, a table has another leader, a fact is large. */
export const momentRuleSchema = z.discriminatedUnion("when", [
  z.strictObject({ ...place, when: z.literal("target-met") }),
  z.strictObject({ ...place, when: z.literal("record") }),
  z.strictObject({ ...place, when: z.literal("new-leader") }),
  z.strictObject({ ...place, when: z.literal("amount"), amount: z.number() }),
]);

export type MomentRule = z.infer<typeof momentRuleSchema>;
