import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";
import { isReservedBoardId } from "./reserved.ts";

/**
 * One widget on a board. What it watches: its `kpi`, or its `kpis`, or with only a `unit` all Tier 1 KPIs of that
 * unit, and with `drivers` its Tier 2 KPIs as well; the KPIs of its `scorecard`; the key results of its `objectives`, or
 * of all those of the `unit` where the widget is the one of objectives; its `kris` by name, or `all` of them: of its
 * `unit` and all below it, else of the whole organisation. `w` and `h` are its share of the grid of twelve columns.
 */
export const tileSchema = z.strictObject({
  widget: idSchema,
  kpi: z.optional(idSchema),
  kpis: z.optional(z.array(idSchema).check(z.maxLength(50))),
  scorecard: z.optional(idSchema),
  objectives: z.optional(z.array(idSchema).check(z.maxLength(20))),
  kris: z.optional(
    z.union([z.literal("all"), z.array(idSchema).check(z.maxLength(50))], {
      error: "all, or a list of KRIs",
    }),
  ),
  unit: z.optional(unitIdSchema),
  drivers: z.optional(z.boolean()),
  period: z.optional(z.enum(PERIOD_KINDS)),
  title: z.optional(nameSchema),
  w: z._default(z.int().check(z.gte(1), z.lte(12)), 3),
  h: z._default(z.int().check(z.gte(1), z.lte(12)), 1),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
});
export type Tile = z.infer<typeof tileSchema>;

const boardIdSchema = idSchema.check(
  z.refine((id) => !isReservedBoardId(id), {
    error: "another id: 'import' and 'templates' are addresses of their own",
  }),
);
export const MOST_TILES = 60;

/** A page of tiles. */
export const boardSchema = z.strictObject({
  id: boardIdSchema,
  name: nameSchema,
  tiles: z.array(tileSchema).check(z.minLength(1, { error: "at least one tile" }), z.maxLength(MOST_TILES)),
});
export type Board = z.infer<typeof boardSchema>;

export { boardReadings, tileReadings } from "./tile-readings.ts";
