import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { dateSchema } from "../units/date.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

const LEAST_WEIGHT = 20;
const MOST_MEMBERS = 50;
const MOST_ITEMS = 100 / LEAST_WEIGHT;
const LARGEST_PERCENTAGE = 200;

const weightError = `a weight in whole percents from ${LEAST_WEIGHT} to 100, such as 40: what weighs less matters too little to be in it`;

/** A KPI of a scorecard; `unit` only where it is not the scorecard's own. */
const itemSchema = z.strictObject({
  kpi: idSchema,
  unit: z.optional(unitIdSchema),
  weight: z
    .int({ error: weightError })
    .check(z.gte(LEAST_WEIGHT, { error: weightError }), z.lte(100, { error: weightError })),
});

const totalOf = (items: readonly { readonly weight: number }[]): number =>
  items.reduce((sum, { weight }) => sum + weight, 0);

/** The KPIs and their weights, which sum to 100 % (S6). */
const itemsSchema = z.array(itemSchema).check(
  z.minLength(1, { error: "at least one KPI with its weight", abort: true }),
  z.maxLength(MOST_ITEMS, {
    error: `at most ${MOST_ITEMS} KPIs, as each weighs ${LEAST_WEIGHT} percent or more`,
    abort: true,
  }),
  z.refine((items) => totalOf(items) === 100, {
    error: ({ input }) =>
      `weights that sum to 100 percent; these sum to ${totalOf(input as readonly { weight: number }[])}`,
  }),
);

const percentage = z
  .number()
  .check(z.gte(0), z.lte(LARGEST_PERCENTAGE, { error: `percents from 0 to ${LARGEST_PERCENTAGE}` }));

/** From that date on, what an aggregate is turned into: the last step that it reaches counts (S8). */
const modifierSchema = z.strictObject({
  from: dateSchema,
  table: z
    .array(z.strictObject({ atLeast: percentage, modifier: percentage }))
    .check(
      z.refine(
        (steps) =>
          steps.every(({ atLeast }, index) =>
            index === 0 ? atLeast === 0 : atLeast > (steps[index - 1]?.atLeast ?? 0),
          ) && steps.length > 0,
        { error: "steps whose atLeast begins at 0 and rises from one to the next, in percents" },
      ),
    ),
});

/** A weighted set of KPIs for a role or a person, as the catalogue defines it (S6–S8). All its shares are whole percents. */
export const scorecardSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** The role or the person that it is for. */
  role: z.optional(nameSchema),
  owner: z.optional(nameSchema),
  /** Whose numbers count; each KPI's own unit when absent. */
  unit: z.optional(unitIdSchema),
  members: z.optional(
    z.array(unitIdSchema).check(
      z.maxLength(MOST_MEMBERS, { error: `at most ${MOST_MEMBERS} members` }),
      z.refine((members) => new Set(members).size === members.length, { error: "each member once" }),
      z.describe(
        "Who has the role: units, such as persons, for whom it is read as well, each by their own numbers",
      ),
    ),
  ),
  period: z.enum(PERIOD_KINDS),
  items: itemsSchema,
  scale: z._default(z.number().check(z.gt(0, { error: "a scale above 0, such as 8" }), z.lte(1000)), 8),
  modifiers: z.optional(
    z.array(modifierSchema).check(
      z.refine((tables) => new Set(tables.map(({ from }) => from)).size === tables.length, {
        error: "one table for each date",
      }),
    ),
  ),
});

export type Scorecard = z.infer<typeof scorecardSchema>;
