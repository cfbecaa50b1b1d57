import { expect, test } from "vitest";
import type { Annotation } from "../../../shared/catalogue/annotation.ts";
import { annotationOf, draftOf, type RemarkDraft, wrongWith } from "./remark-draft.ts";

const subject = (before?: Annotation) => ({ kpi: "sales.revenue", unit: "sales/emea", before });
const aDraft = (overrides: Partial<RemarkDraft> = {}): RemarkDraft => ({
  from: "2026-03-02",
  to: "2026-03-13",
  text: " Trade fair ",
  notComparable: true,
  about: "kpi",
  ...overrides,
});
const fair = { from: "2026-03-02", to: "2026-03-13", text: "Trade fair", notComparable: true };

test("[O6] a remark is about the KPI, the KPI in the unit, the unit, or what it was about before", () => {
  const said = (about: RemarkDraft["about"], before?: Annotation) =>
    annotationOf(aDraft({ about }), subject(before));
  expect(said("kpi")).toEqual({ ...fair, kpi: "sales.revenue" });
  expect(said("kpi-here")).toEqual({ ...fair, kpi: "sales.revenue", unit: "sales/emea" });
  expect(said("unit")).toEqual({ ...fair, unit: "sales/emea" });
  expect(said("kept", { ...fair, unit: "company" })).toEqual({ ...fair, unit: "company" });
  expect(said("kept", fair)).toEqual(fair);
});

test("[O6] a form shows the remark that it changes, and saved untouched it says the same", () => {
  const others: Annotation[] = [
    { ...fair, kpi: "sales.revenue" },
    { ...fair, kpi: "sales.revenue", unit: "sales/emea" },
    { ...fair, unit: "sales/emea" },
    { ...fair, unit: "sales" },
    { from: "2026-03-02", text: "Day", notComparable: false },
  ];
  const drafts = others.map((before) => draftOf(subject(before), "2026-11-21"));
  expect(drafts.map(({ about }) => about)).toEqual(["kpi", "kpi-here", "unit", "kept", "kept"]);
  expect(drafts.map((draft, index) => annotationOf(draft, subject(others[index])))).toEqual(others);
});

test("a new remark is of today, and one day needs no end", () => {
  expect(draftOf(subject(), "2026-11-21")).toEqual({
    from: "2026-11-21",
    to: "",
    text: "",
    notComparable: false,
    about: "kpi",
  });
  expect(annotationOf(aDraft({ to: "2026-03-02" }), subject()).to).toBeUndefined();
});

test("what is missing or the wrong way round is said beside its field", () => {
  expect(wrongWith(aDraft())).toEqual({});
  expect(wrongWith(aDraft({ from: "", text: "  " }))).toEqual({
    from: "A day is needed",
    text: "Say what happened",
  });
  expect(wrongWith(aDraft({ to: "2026-03-01" }))).toEqual({ to: "The last day lies before the first" });
});
