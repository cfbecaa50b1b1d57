import * as z from "zod/mini";
import type { Span } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import type { UnitTree } from "../kpi/units-tree.ts";
import { dateSchema } from "../units/date.ts";
import { idSchema, nameSchema, unitIdSchema } from "../units/id.ts";

/** A dated remark on a unit or a KPI (O6); `notComparable` takes the range out of benchmarks (T5). */
export const annotationSchema = z.strictObject({
  from: dateSchema,
  to: z.optional(dateSchema),
  text: nameSchema,
  notComparable: z._default(z.boolean(), false),
  unit: z.optional(unitIdSchema),
  kpi: z.optional(idSchema),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** The instants of an annotation's days, the last one included, with the annotation. */
export interface AnnotatedRange extends Span {
  readonly annotation: Annotation;
}

/**
 * Whether an annotation is about a KPI read for a unit (O6): one on a KPI is about that KPI; one on a unit about the
 * unit and all beneath it; one on both about that KPI there; one on neither about everything.
 */
export function concerns(annotation: Annotation, kpi: string, unit: string, tree: UnitTree): boolean {
  if (annotation.kpi !== undefined && annotation.kpi !== kpi) return false;
  return annotation.unit === undefined || tree.isWithin(unit, annotation.unit);
}

/** The days of an annotation as instants of the organisation's calendar. */
export function rangeOf(calendar: Calendar, annotation: Annotation): AnnotatedRange {
  const { from, to } = annotation;
  const last = calendar.startOfDate(to ?? from);
  return { start: calendar.startOfDate(from), end: calendar.dayAt(last).end, annotation };
}
