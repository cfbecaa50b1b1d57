import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";
import { WEEKDAY_NAMES } from "./schedule.ts";
import { THEMES } from "./theme.ts";

const timeSchema = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "a time of day such as 08:30" }));

const scheduleSchema = z.strictObject({
  days: z.optional(z.array(z.enum(WEEKDAY_NAMES)).check(z.minLength(1))),
  from: z.optional(timeSchema),
  to: z.optional(timeSchema),
});

const entrySchema = z.strictObject({
  board: idSchema,
  dwellS: z._default(z.int().check(z.gte(5), z.lte(86_400)), 30),
  unit: z.optional(unitIdSchema),
  period: z.optional(z.enum(PERIOD_KINDS)),
  schedule: z.optional(scheduleSchema),
});

/** What an administrator decides about a screen. */
export const screenSettingsSchema = z.strictObject({
  name: nameSchema,
  /** Where it hangs. */
  place: z.optional(nameSchema),
  playlist: z
    .array(entrySchema)
    .check(z.minLength(1, { error: "at least one board" }), z.maxLength(50, { error: "at most 50 boards" })),
  /** Of the panel, in inches. */
  diagonalIn: z._default(z.number().check(z.gte(7), z.lte(300)), 55),
  /** From which it is read, in metres. */
  distanceM: z._default(z.number().check(z.gte(0.5), z.lte(50)), 4),
  /** What the panel hides at each edge, in percent of its width and height. */
  safeAreaPercent: z._default(z.number().check(z.gte(0), z.lte(5)), 0),
  theme: z._default(z.enum(THEMES), "dark"),
  /** Nothing is shown on it until an administrator says so. */
  blank: z._default(z.boolean(), false),
  /** Whether wins are celebrated on it; never while it is dark or dimmed. */
  moments: z._default(z.boolean(), true),
  /** Whether a win that has a sound may be heard there; silent when absent. */
  sound: z.optional(z.boolean()),
  /** When it is dark because nobody is there. */
  off: z.optional(scheduleSchema),
  /** When it is dimmed. */
  dim: z.optional(scheduleSchema),
  /** When no win is celebrated, nor heard: somebody is on the phone, or speaks to all. */
  quiet: z.optional(scheduleSchema),
  /** Minutes for which last numbers may stay without a connection; for ever when absent. */
  blankAfterMin: z.optional(z.int().check(z.gte(0), z.lte(60))),
});

export type ScreenSettings = z.infer<typeof screenSettingsSchema>;
