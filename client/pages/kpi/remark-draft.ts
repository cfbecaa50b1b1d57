import type { Annotation } from "../../../shared/catalogue/annotation.ts";

/** What a remark is about: the KPI everywhere, the KPI in the unit shown, the unit with all KPIs, or as it was before. */
export type About = "kpi" | "kpi-here" | "unit" | "kept";

/** A remark as a form holds it: an empty text is a field that was not filled in. */
export interface RemarkDraft {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly notComparable: boolean;
  readonly about: About;
}

interface Subject {
  readonly kpi: string;
  readonly unit: string;
  /** The remark that is changed, if it is no new one. */
  readonly before: Annotation | undefined;
}

/** The form of a remark, or of a new one of that date. */
export function draftOf({ kpi, unit, before }: Subject, today: string): RemarkDraft {
  if (!before) return { from: today, to: "", text: "", notComparable: false, about: "kpi" };
  const { from, to, text, notComparable } = before;
  const known = (["kpi", "kpi-here", "unit"] as const).find((about) => {
    const subject = subjectOf(about, { kpi, unit, before });
    return subject.kpi === before.kpi && subject.unit === before.unit;
  });
  return { from, to: to ?? "", text, notComparable, about: known ?? "kept" };
}

/** The remark that a form says; one day is a range without an end. */
export function annotationOf(draft: RemarkDraft, subject: Subject): Annotation {
  const { from, to, text, notComparable, about } = draft;
  return {
    from,
    ...(to !== "" && to !== from && { to }),
    text: text.trim(),
    notComparable,
    ...subjectOf(about, subject),
  };
}

/** What is wrong with a form, by the field that it is about. */
export function wrongWith({ from, to, text }: RemarkDraft): Partial<Record<"from" | "to" | "text", string>> {
  return {
    ...(from === "" && { from: "A day is needed" }),
    ...(to !== "" && to < from && { to: "The last day lies before the first" }),
    ...(text.trim() === "" && { text: "Say what happened" }),
  };
}

function subjectOf(about: About, { kpi, unit, before }: Subject): Pick<Annotation, "kpi" | "unit"> {
  switch (about) {
    case "kpi":
      return { kpi };
    case "kpi-here":
      return { kpi, unit };
    case "unit":
      return { unit };
    case "kept":
      return {
        ...(before?.kpi !== undefined && { kpi: before.kpi }),
        ...(before?.unit !== undefined && { unit: before.unit }),
      };
  }
}
