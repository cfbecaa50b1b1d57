import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";
import { shownDecimals } from "../units/measure.ts";
import { DURATION_PATTERN } from "../units/time.ts";
import { AGGREGATE_NAMES } from "./aggregates/aggregates.ts";
import { retiredSchema } from "./retired.ts";
import { RHYTHMS } from "./review/rhythm.ts";
import { targetPlanSchema } from "./target-plan.ts";

const textSchema = z.string().check(z.maxLength(2000, { error: "at most 2,000 characters" }));
const durationSchema = z
  .string()
  .check(z.regex(DURATION_PATTERN, { error: "a duration such as 90s, 15m, 4h, 1d or 2w" }));
const share = z.number().check(z.gte(0), z.lte(2));

export const CATEGORIES = ["growth", "performance", "cost"] as const;

/** What a number is counted in; `of` names what is counted ("tickets"). */
export const measureSchema = z.strictObject({
  kind: z.enum(["number", "currency", "percent", "duration", "score"]),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, { error: "a currency code such as EUR" }))),
  decimals: z.optional(z.int().check(z.gte(0), z.lte(6))),
  of: z.optional(nameSchema),
});
export type Measure = z.infer<typeof measureSchema>;

const benchmarkSchema = z.union(
  [
    z.strictObject({
      trailing: z.literal("12 months", { error: "12 months" }),
    }),
    z.strictObject({ value: z.number(), source: z.optional(textSchema), date: z.optional(z.string()) }),
  ],
  { error: "either {trailing: 12 months} or {value, source, date}" },
);

/** Lower bounds of the status bands as shares of the target (S2). */
const bandsSchema = z.strictObject({ atRisk: share, onTrack: share, met: share });

/** A KPI's values mapped to points (S5): the first step whose `upTo` is not below the value counts. */
const pointsSchema = z.array(
  z.strictObject({ upTo: z.optional(z.number()), points: z.number().check(z.gte(0)) }),
);

/** A KPI as the catalogue defines it (K1). */
export const kpiSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  description: z.optional(textSchema),
  outcome: z.optional(textSchema),
  why: z.optional(textSchema),
  owner: z.optional(nameSchema),
  unit: unitIdSchema,
  tier: z.union([z.literal(1), z.literal(2)], {
    error: "1 (one of the few that matter most) or 2 (a driver)",
  }),
  category: z.enum(CATEGORIES),
  perspective: z.optional(z.enum(["financial", "customer", "process", "learning"])),
  measure: measureSchema,
  direction: z.enum(["higher", "lower", "range"]),
  aggregate: z.optional(z.enum(AGGREGATE_NAMES)),
  formula: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
  rollUp: z.optional(z.enum(["sum", "mean"])),
  emptyIsZero: z.optional(z.boolean()),
  period: z.enum(PERIOD_KINDS),
  expectedEvery: z.optional(durationSchema),
  grace: z.optional(durationSchema),
  calendar: z.optional(z.enum(["every-day", "business-days"])),
  target: z.optional(targetPlanSchema),
  benchmark: z.optional(benchmarkSchema),
  bands: z.optional(bandsSchema),
  points: z.optional(pointsSchema),
  minimumVolume: z.optional(z.number().check(z.gte(0))),
  drives: z.optional(z.array(idSchema)),
  review: z.optional(z.enum(RHYTHMS)),
  retired: z.optional(retiredSchema),
  simulated: z.optional(z.boolean()),
});

export type Kpi = z.infer<typeof kpiSchema>;

/** The smallest step of a value that is shown: 0.001 for a percent with one decimal (fractions on the wire). */
export function shownStep(measure: Measure): number {
  const decimals = shownDecimals(measure) + (measure.kind === "percent" ? 2 : 0);
  return Number(`1e-${decimals}`);
}

/** True for KPIs that grow over their period, so that pace applies (T3). */
export const accumulates = (kpi: Kpi): boolean =>
  kpi.aggregate === "sum" ||
  kpi.aggregate === "count" ||
  (kpi.formula !== undefined && kpi.target?.pace !== undefined);

/** What a definition lacks before it is more than a metric (K1). */
export function missingFrom(kpi: Kpi): string[] {
  return (["owner", "description", "why", "target", "benchmark"] as const).filter(
    (part) => kpi[part] === undefined,
  );
}
