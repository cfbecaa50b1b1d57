import type { MilestoneState } from "../../../shared/kpi/milestone.ts";
import type { Milestone } from "../../../shared/kpi/objective-definition.ts";
import type { ObjectiveOutlook } from "../../../shared/kpi/objective-outlook.ts";
import type { ObjectiveStanding } from "../../../shared/kpi/objective.ts";
import type { ObjectiveView } from "../../../shared/protocol/goal-views.ts";
import type { Company } from "../company.tsx";

type Said = Pick<Company, "dates">;

/** "1 Jan 2026 – 31 Dec 2027", as far as the dates are there. */
export function sayDates(
  { from, until }: Pick<ObjectiveView, "from" | "until">,
  { dates }: Said,
): string | undefined {
  if (from === undefined) return until === undefined ? undefined : `until ${dates.date(until)}`;
  return until === undefined ? `since ${dates.date(from)}` : `${dates.date(from)} – ${dates.date(until)}`;
}

/** What there is to say of progress beside its number: how much of the time is over, and what is not counted. */
export function sayRemarks(
  { notCounted, keyResults }: ObjectiveStanding,
  { elapsed }: ObjectiveOutlook,
  { format }: Pick<Company, "format">,
): string[] {
  const all = keyResults.length;
  return [
    ...(elapsed === undefined ? [] : [`${format.share(elapsed)} of its time is over`]),
    ...(notCounted === 0
      ? []
      : [
          notCounted === all
            ? "no key result has a value yet"
            : `${notCounted} of ${all} not counted: no value yet`,
        ]),
  ];
}

/** "done, 24 Mar 2026", "overdue since 31 Oct 2026", "due 31 Jan 2027". */
export function sayMilestone({ due, done }: Milestone, state: MilestoneState, { dates }: Said): string {
  switch (state) {
    case "done":
      return typeof done === "string" ? `done, ${dates.date(done)}` : "done";
    case "due":
      return `due ${dates.date(due)}`;
    case "overdue":
      return `overdue, was due ${dates.date(due)}`;
  }
}
