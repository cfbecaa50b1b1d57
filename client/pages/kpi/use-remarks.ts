import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { concerns, rangeOf } from "../../../shared/catalogue/annotation.ts";
import type { AnnotationView } from "../../../shared/protocol/catalogue-views.ts";
import { annotationsQuery } from "../../api/annotations.ts";
import type { RemarkMark } from "../../charts/remark-marks.ts";
import { useCompany } from "../company.tsx";

/** A remark with the letter by which the chart names it. */
export interface Remark {
  readonly letter: string;
  readonly annotation: AnnotationView;
}

/** The remarks that concern a KPI read for a unit, the earliest first, and how a chart marks them (O6). */
export function useRemarks(
  kpi: string,
  unit: string,
): { readonly remarks: readonly Remark[]; readonly marks: readonly RemarkMark[] } {
  const { tree, calendar } = useCompany();
  const { data } = useQuery(annotationsQuery);
  return useMemo(() => {
    const remarks = (data ?? [])
      .filter((annotation) => concerns(annotation, kpi, unit, tree))
      .sort((a, b) => a.from.localeCompare(b.from))
      .map((annotation, index): Remark => ({ letter: letterOf(index), annotation }));
    const marks = remarks.map(({ letter, annotation }): RemarkMark => {
      const { start, end } = rangeOf(calendar, annotation);
      const oneDay = annotation.to === undefined || annotation.to === annotation.from;
      return { letter, start, end, oneDay, notComparable: annotation.notComparable };
    });
    return { remarks, marks };
  }, [data, kpi, unit, tree, calendar]);
}

/** A, B, … Z, AA, AB, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
