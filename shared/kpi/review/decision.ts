import * as z from "zod/mini";
import { dateSchema } from "../../units/date.ts";
import { idSchema, nameSchema } from "../../units/id.ts";
import { levelSchema } from "../target-plan.ts";
import { reviewTextSchema } from "./review-text.ts";

const text = reviewTextSchema;

/** The parts of a definition that a review may put into other words. */
const partsSchema = z
  .strictObject({
    name: z.optional(nameSchema),
    description: z.optional(text),
    why: z.optional(text),
    outcome: z.optional(text),
    owner: z.optional(nameSchema),
  })
  .check(
    z.refine((parts) => Object.values(parts).some((part) => part !== undefined), {
      error: "at least one part with its new words",
    }),
  );
export type DefinitionParts = z.infer<typeof partsSchema>;

/** What a review decides (O2), with exactly what is to be changed; `text` says why, of a retired KPI its reason. */
export const decisionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("keep"), text }),
  z.strictObject({ kind: z.literal("change-target"), text, from: dateSchema, value: levelSchema }),
  z.strictObject({
    kind: z.literal("change-tier"),
    text,
    tier: z.union([z.literal(1), z.literal(2)], { error: "1 or 2" }),
  }),
  z.strictObject({ kind: z.literal("change-definition"), text, parts: partsSchema }),
  z.strictObject({ kind: z.literal("retire"), text, on: dateSchema, supersededBy: z.optional(idSchema) }),
]);
export type Decision = z.infer<typeof decisionSchema>;
