import * as z from "zod/mini";
import { boardSchema } from "../board/board.ts";
import { calendarSettingsSchema } from "../calendar/settings.ts";
import { kpiSchema } from "../kpi/definition.ts";
import { objectiveSchema } from "../kpi/objective-definition.ts";
import { scorecardSchema } from "../kpi/scorecard-definition.ts";
import { unitSchema } from "../kpi/units-tree.ts";
import { momentRuleSchema } from "../moment/rule.ts";
import { kriSchema } from "../risk/kri.ts";
import { idSchema, nameSchema } from "../units/id.ts";
import { annotationSchema } from "./annotation.ts";

export const organisationSchema = z.strictObject({
  name: nameSchema,
  ...calendarSettingsSchema.shape,
  locale: z._default(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: "a locale such as en-GB" })),
    "en-GB",
  ),
  oneMetric: z.optional(idSchema),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** One file of the catalogue; a folder of files is joined into one. */
export const catalogueFileSchema = z.strictObject({
  organisation: z.optional(organisationSchema),
  units: z.optional(z.array(unitSchema)),
  kpis: z.optional(z.array(kpiSchema)),
  boards: z.optional(z.array(boardSchema)),
  annotations: z.optional(z.array(annotationSchema)),
  moments: z.optional(z.array(momentRuleSchema)),
  kris: z.optional(z.array(kriSchema)),
  scorecards: z.optional(z.array(scorecardSchema)),
  objectives: z.optional(z.array(objectiveSchema)),
});
export type CatalogueFile = z.infer<typeof catalogueFileSchema>;

/** The whole catalogue, joined and checked. */
export interface Catalogue {
  readonly organisation: Organisation;
  readonly units: CatalogueFile["units"] & {};
  readonly kpis: CatalogueFile["kpis"] & {};
  readonly boards: CatalogueFile["boards"] & {};
  readonly annotations: CatalogueFile["annotations"] & {};
  readonly moments: CatalogueFile["moments"] & {};
  readonly kris: CatalogueFile["kris"] & {};
  readonly scorecards: CatalogueFile["scorecards"] & {};
  readonly objectives: CatalogueFile["objectives"] & {};
}
