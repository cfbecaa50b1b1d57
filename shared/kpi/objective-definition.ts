import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { dateSchema } from "../units/date.ts";
import { tidySum } from "../units/tidy.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

const MOST_KEY_RESULTS = 10;
const MOST_MILESTONES = 20;

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

/** Something that is there or not on a day. It says nothing of the progress, which is measured by key results alone. */
const milestoneSchema = z.strictObject({
  name: nameSchema.check(z.describe("What is there when it is done")),
  due: dateSchema.check(z.describe("The last day on which it is in time")),
  done: z.optional(
    z
      .union([z.boolean(), dateSchema], {
        error: "true, false or the day on which it was done, such as 2026-11-21",
      })
      .check(z.describe("Whether it is done, or the day on which it was; not done when absent")),
  ),
});

/** What somebody wants to have reached by a day, and the key results that tell it (O1). */
export const objectiveSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    /** Whose objective it is; the KPIs of its key results may be anybody's. */
    unit: z.optional(unitIdSchema),
    owner: z.optional(nameSchema),
    from: z.optional(
      dateSchema.check(
        z.describe("The first day; with `until` it tells how far the objective should be by now"),
      ),
    ),
    until: z.optional(
      dateSchema.check(z.describe("The last day. It is told; what is measured does not stop at it")),
    ),
    keyResults: z
      .array(keyResultSchema)
      .check(
        z.minLength(1, { error: "at least one key result" }),
        z.maxLength(MOST_KEY_RESULTS, { error: `at most ${MOST_KEY_RESULTS} key results` }),
      ),
    milestones: z.optional(
      z
        .array(milestoneSchema)
        .check(
          z.maxLength(MOST_MILESTONES, { error: `at most ${MOST_MILESTONES} milestones` }),
          z.describe("What is to be there on the way, each by its day; overdue from the day after"),
        ),
    ),
  })
  .check(
    z.refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      error: "a last day that does not lie before the first",
      path: ["until"],
    }),
  );

export type Objective = z.infer<typeof objectiveSchema>;
export type KeyResult = Objective["keyResults"][number];
export type Milestone = z.infer<typeof milestoneSchema>;
