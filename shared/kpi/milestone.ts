import type { Calendar } from "../calendar/periods.ts";
import type { UnixMs } from "../units/time.ts";
import type { Milestone } from "./objective-definition.ts";

/** How a milestone stands: done, still to come, or not done although its day is over. */
export type MilestoneState = "done" | "due" | "overdue";

/** A milestone is overdue from the end of the day on which it is due, by the organisation's clock (P1). */
export function milestoneState(
  calendar: Calendar,
  { due, done = false }: Pick<Milestone, "due" | "done">,
  now: UnixMs,
): MilestoneState {
  if (done !== false) return "done";
  return now < calendar.dayAt(calendar.startOfDate(due)).end ? "due" : "overdue";
}
