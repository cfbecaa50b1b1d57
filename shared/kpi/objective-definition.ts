import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { dateSchema } from "../units/date.ts";
import { tidySum } from "../units/tidy.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

const MOST_KEY_RESULTS = 10;

/** A KPI that is to move from one value to another; `unit` and `period` default to the KPI's own, `name` to its name. */
const keyResultSchema = z
  .strictObject({
    kpi: idSchema,
    unit: z.optional(unitIdSchema),
    period: z.optional(z.enum(PERIOD_KINDS)),
    name: z.optional(nameSchema),
    start: z.number(),
    goal: z.number(),
  })
  .check(
    z.refine(({ start, goal }) => tidySum(goal, -start) !== 0, {
      error: "a goal that is not the start: there would be no way between them to measure",
      path: ["goal"],
    }),
  );

/** What somebody wants to have reached by a day, and the key results that tell it (O1). */
export const objectiveSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Whose objective it is; the KPIs of its key results may be anybody's. */
  unit: z.optional(unitIdSchema),
  owner: z.optional(nameSchema),
  /** The last day. It is told; what is measured does not stop at it. */
  until: z.optional(dateSchema),
  keyResults: z
    .array(keyResultSchema)
    .check(
      z.minLength(1, { error: "at least one key result" }),
      z.maxLength(MOST_KEY_RESULTS, { error: `at most ${MOST_KEY_RESULTS} key results` }),
    ),
});

export type Objective = z.infer<typeof objectiveSchema>;
export type KeyResult = Objective["keyResults"][number];
