import type { Decision } from "../kpi/review/decision.ts";
import type { KeptReview } from "../kpi/review/review.ts";
import type { ReviewStanding } from "../kpi/review/review-standing.ts";
import type { Rhythm } from "../kpi/review/rhythm.ts";

/** A review as it is read (O2). */
export interface ReviewView extends KeptReview {
  readonly id: string;
  readonly savedAt: string;
  /** The name of who kept it. */
  readonly savedBy: string;
}

/** How a KPI stands to its reviews, and what the last one of the KPI as a whole decided. */
export interface ReviewStandingView {
  readonly kpi: string;
  readonly unit: string;
  readonly owner?: string;
  readonly rhythm: Rhythm;
  readonly standing: ReviewStanding;
  readonly last?: { readonly id: string; readonly on: string; readonly decision: Decision };
}
