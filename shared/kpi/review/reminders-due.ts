import { compareText } from "../../units/compare-text.ts";
import type { ReviewStanding } from "./review-standing.ts";

/** What somebody is to be reminded of: the KPIs of one owner whose reviews are due; without an owner it is nobody's. */
export interface Reminder<T> {
  readonly owner: string | undefined;
  readonly due: readonly T[];
}

interface Reviewed {
  readonly owner?: string | undefined;
  readonly standing: ReviewStanding;
}

/** Whether a review is awaited now: it is due today, is overdue, or there never was one (O2). */
export const isReviewDue = ({ kind }: ReviewStanding): boolean =>
  kind === "never-reviewed" || kind === "due" || kind === "overdue";

/**
 * The reminders of an instant (O2): one for each owner with due reviews, by name, what has no owner last; in each what is
 * overdue for longest first, then what was never reviewed, then what is due today, else in the order given.
 */
export function remindersDue<T extends Reviewed>(reviewed: readonly T[]): Reminder<T>[] {
  const due = reviewed.filter(({ standing }) => isReviewDue(standing));
  return [...new Set(due.map(({ owner }) => owner))].sort(byName).map((owner) => ({
    owner,
    due: due.filter((one) => one.owner === owner).sort((a, b) => urgency(b) - urgency(a)),
  }));
}

function byName(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareText(a, b);
}

function urgency({ standing }: Reviewed): number {
  if (standing.kind === "overdue") return standing.days;
  return standing.kind === "never-reviewed" ? 0.5 : 0;
}
