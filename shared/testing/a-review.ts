import type { Review } from "../kpi/review/review.ts";

const YES = { yes: true } as const;

/** A review that finds nothing wrong and keeps all. */
export const aReview = (overrides: Partial<Review> = {}): Review => ({
  on: "2026-10-15",
  specific: YES,
  measurable: YES,
  attainable: YES,
  relevant: YES,
  timeBound: YES,
  evaluate: "On its way since spring",
  reEvaluate: "When the new prices hold",
  decision: { kind: "keep", text: "It tells what we need" },
  ...overrides,
});
