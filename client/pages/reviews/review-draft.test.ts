import { expect, test } from "vitest";
import { QUESTIONS } from "../../../shared/kpi/review/questions.ts";
import { reviewSchema } from "../../../shared/kpi/review/review.ts";
import { ACME_KPIS } from "../../testing/acme.ts";
import { emptyDraft, type ReviewDraft, reviewOf, wrongWith } from "./review-draft.ts";

const TODAY = "2026-11-21";
const named = (id: string) => {
  const kpi = ACME_KPIS.find((candidate) => candidate.id === id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi;
};
const revenue = named("sales.revenue");
const YES = { yes: true, note: "" };
const filled = (overrides: Partial<ReviewDraft> = {}): ReviewDraft => ({
  ...emptyDraft(revenue, TODAY),
  answers: { specific: YES, measurable: YES, attainable: YES, relevant: YES, timeBound: YES },
  evaluate: " Steady ",
  reEvaluate: "In spring",
  kind: "keep",
  text: "It tells what we need",
  ...overrides,
});
const wrong = (overrides: Partial<ReviewDraft>, kpi = revenue) => wrongWith(filled(overrides), kpi, TODAY);
const decided = (overrides: Partial<ReviewDraft>, kpi = revenue) =>
  reviewOf(filled(overrides), kpi, kpi.unit).decision;

test("[O2] of an empty form every question is missing; of a full one nothing is", () => {
  expect(Object.keys(wrongWith(emptyDraft(revenue, TODAY), revenue, TODAY))).toEqual([
    ...QUESTIONS,
    "evaluate",
    "reEvaluate",
    "kind",
  ]);
  expect(wrong({})).toEqual({});
});

test("[O2] a form without faults is a review as the server reads it", () => {
  const answers = { ...filled().answers, attainable: { yes: false, note: " Too far " } };
  const review = reviewOf(filled({ answers }), revenue, "sales/emea");
  expect(reviewSchema.parse(review)).toEqual(review);
  expect(review).toEqual({
    on: TODAY,
    unit: "sales/emea",
    specific: { yes: true },
    measurable: { yes: true },
    attainable: { yes: false, note: "Too far" },
    relevant: { yes: true },
    timeBound: { yes: true },
    evaluate: "Steady",
    reEvaluate: "In spring",
    decision: { kind: "keep", text: "It tells what we need" },
  });
});

test("[O2] a review is of today or before", () => {
  expect(wrong({ on: "2026-11-22" })).toEqual({ on: "Give today or an earlier day" });
  expect(wrong({ on: "" })).toEqual({ on: "Give today or an earlier day" });
});

test("[O2] each decision says what is to be changed, and a form that does not is not kept", () => {
  const text = filled().text;
  expect(decided({ kind: "change-tier" })).toEqual({ kind: "change-tier", text, tier: 2 });
  expect(decided({ kind: "change-target", low: "1200.5", from: "2027-01-01" })).toEqual({
    kind: "change-target",
    text,
    from: "2027-01-01",
    value: 1200.5,
  });
  const parts = { ...filled().parts, owner: "Bea", why: "" };
  expect(decided({ kind: "change-definition", parts })).toEqual({
    kind: "change-definition",
    text,
    parts: { owner: "Bea" },
  });
  expect(decided({ kind: "retire", from: "2026-12-31", supersededBy: "finance.cost" })).toEqual({
    kind: "retire",
    text,
    on: "2026-12-31",
    supersededBy: "finance.cost",
  });
  expect(wrong({ kind: "change-target", low: "much", from: "" })).toEqual({
    value: "Give a number, such as 1200.5",
    from: "Give a day",
  });
  expect(wrong({ kind: "change-definition" })).toEqual({ parts: "Change at least one of them" });
  expect(wrong({ kind: "retire", text: " " })).toEqual({ text: "Say why" });
});

test("[O2] a percentage is typed as people say it, and a range needs both its ends in order", () => {
  const rate = named("sales.win-rate");
  expect(decided({ kind: "change-target", low: "29" }, rate)).toMatchObject({ value: 0.29 });
  const range = { ...rate, direction: "range" as const };
  expect(decided({ kind: "change-target", low: "20", high: "30" }, range)).toMatchObject({
    value: [0.2, 0.3],
  });
  expect(wrong({ kind: "change-target", low: "30", high: "20" }, range)).toEqual({
    value: "Give two numbers, the lower one first",
  });
});
