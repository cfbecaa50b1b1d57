import * as z from "zod/mini";
import { dateSchema } from "../units/date.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

const textSchema = z.string().check(z.minLength(1), z.maxLength(2000, { error: "at most 2,000 characters" }));

/** A limit: one number, or for direction `outside` the two ends of the range that is safe. */
const limitSchema = z.union([z.number(), z.tuple([z.number(), z.number()])], {
  error: "a number, or [low, high] for direction outside",
});
export type Limit = z.infer<typeof limitSchema>;

export const KRI_DIRECTIONS = ["above", "below", "outside"] as const;
export type KriDirection = (typeof KRI_DIRECTIONS)[number];

/** How often a value must be seen, or for how long it must hold: samples, or seconds, as `dwell` says. */
const dwellSchema = z._default(z.number().check(z.gte(0)), 0);

const levelSchema = z.strictObject({
  name: z.enum(["amber", "red"]),
  /** Beyond it the level is reached. */
  trip: limitSchema,
  /** Not beyond it the level is left; between the two nothing changes. */
  clear: limitSchema,
  pending: dwellSchema,
  clearFor: dwellSchema,
});

/** A key risk indicator: a KPI with a risk, an appetite and trip levels, watched for early warning. */
export const kriSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** What may happen, and what that would mean. */
  risk: textSchema,
  /** Missing owner or appetite is accepted and shown as incomplete (O3). */
  owner: z.optional(nameSchema),
  /** How much of the risk is accepted, in words and as a value of the KPI. */
  appetite: z.optional(z.strictObject({ text: textSchema, value: limitSchema })),
  kpi: idSchema,
  unit: unitIdSchema,
  /** What is judged; see `watchOf` for what holds when absent. */
  watch: z.optional(z.enum(["current", "completed"])),
  direction: z.enum(KRI_DIRECTIONS),
  levels: z.array(levelSchema).check(z.minLength(1, { error: "at least one level" })),
  dwell: z._default(z.enum(["samples", "duration"]), "samples"),
  /** What silence means: the level is held, all is well, or a level is reached. */
  noData: z._default(z.enum(["hold", "ok", "amber", "red"]), "hold"),
  /** What to do when it is reached, or where that is written. */
  playbook: z.optional(textSchema),
  /** The day by which its levels are to be looked at again. */
  review: z.optional(dateSchema),
  /** Whom its alerts go to. */
  route: z.optional(nameSchema),
});
export type Kri = z.infer<typeof kriSchema>;

/** What a definition lacks before somebody can act on it (O3). */
export const missingFromKri = (kri: Kri): string[] =>
  (["owner", "appetite"] as const).filter((part) => kri[part] === undefined);
