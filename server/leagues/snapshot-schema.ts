import * as z from "zod";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import { measureSchema } from "../../shared/kpi/definition.ts";

const rowSchema = z.object({
  rank: z.int().min(1),
  unit: z.string(),
  name: z.string(),
  value: z.number(),
  movement: z.union([z.number(), z.literal("new")]),
  gap: z.number().exactOptional(),
  attainment: z.number().exactOptional(),
  status: z.string().exactOptional(),
  score: z.object({ reached: z.number(), most: z.number() }).exactOptional(),
  points: z.array(z.number().nullable()),
});

const unrankedSchema = z.object({
  unit: z.string(),
  name: z.string(),
  reason: z.enum(["waiting", "below-minimum-volume", "missing-input", "zero-denominator", "not-finite"]),
  value: z.number().exactOptional(),
});

const periodSchema = z.object({ kind: z.enum(PERIOD_KINDS), start: z.string(), end: z.string() });

/** A published league table as it is kept and answered: names and measure are those of the day it was published. */
export const snapshotSchema = z.object({
  id: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  unit: z.string(),
  unitName: z.string(),
  kind: z.string().exactOptional(),
  period: periodSchema,
  kpiName: z.string(),
  measure: measureSchema,
  league: z.object({
    kpi: z.string(),
    unit: z.string(),
    period: periodSchema,
    rows: z.array(rowSchema),
    unranked: z.array(unrankedSchema),
  }),
});
