import * as z from "zod";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";

const level = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const share = z.number().min(0).max(1);

const rateSchema = z.strictObject({
  per: z.enum(["quarter", "month", "week", "business-day", "day", "hour"]),
  count: z.number(),
  left: z.number(),
  planned: z.number(),
  needed: z.number().optional().describe("From now on, of each that is left"),
});
const course = {
  target: z.number(),
  ended: z.boolean(),
  pace: z.enum(["time", "business-days"]),
  rates: z.array(rateSchema),
};
const runRateSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
  z.strictObject({ kind: z.enum(["open", "missed"]), ...course, toGo: z.number() }),
  z.strictObject({ kind: z.literal("reached"), ...course, over: z.number() }),
]);

const bandSchema = z.union([
  z.strictObject({
    low: z.number(),
    high: z.number(),
    coverage: share.describe("How many of such periods end in it, as far as the past tells"),
    errors: z.int().describe("How many past errors it is from"),
  }),
  z.strictObject({ reason: z.enum(["fewer-than-6-errors", "estimate-is-zero"]), errors: z.int() }),
]);

const outlookSchema = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("forecast"),
    point: z.number(),
    basis: z.enum(["typical-share", "elapsed-share", "level"]),
    share: z.number(),
    periods: z.int(),
    band: bandSchema,
    chance: share.optional().describe("Of meeting the target"),
  }),
  z.strictObject({ state: z.enum(["too-early", "ended", "waiting"]) }),
  z.strictObject({ state: z.literal("undefined"), reason: z.string() }),
]);

const recordSchema = z.strictObject({
  forecasts: z.int(),
  periods: z.int(),
  error: z.number().optional().describe("Mean absolute error as a share of what came"),
  banded: z.int().describe("How many had a band"),
  inside: z.int().describe("How many of those ended in it"),
  brier: share.optional().describe("Mean squared error of the chances; 0 is perfect, 0.25 a coin"),
});

/** The answer to a question for a forecast. */
export const forecastSchema = z.strictObject({
  kpi: z.string(),
  unit: z.string(),
  period: z.strictObject({ kind: z.enum(PERIOD_KINDS), start: z.string(), end: z.string() }),
  value: z.number().optional(),
  target: level.optional(),
  forecast: outlookSchema,
  earliest: z.string().describe("From this instant on something is foretold"),
  runRate: runRateSchema,
  record: z.strictObject({
    made: recordSchema.describe("Forecasts made while their period ran"),
    backtest: recordSchema.describe("The same method over past periods, without looking ahead"),
  }),
});
