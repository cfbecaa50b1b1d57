import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../../calendar/periods.ts";
import type { UnixMs } from "../../units/time.ts";
import type { Kpi } from "../definition.ts";
import { nextReview } from "./next-review.ts";
import { rhythmOf } from "./rhythm.ts";

/**
 * How a KPI stands to its reviews (O2). One that was never reviewed is due: a catalogue does not say since when it has a
 * KPI, so there is no day to count from. `days` are calendar days since the due one, at least 1. Of a retired KPI no
 * review is awaited.
 */
export type ReviewStanding =
  | { readonly kind: "retired" }
  | { readonly kind: "never-reviewed" }
  | { readonly kind: "upcoming"; readonly due: string }
  | { readonly kind: "due"; readonly due: string }
  | { readonly kind: "overdue"; readonly due: string; readonly days: number };

/** How a KPI stands to its reviews at an instant, given the day of the last one of the KPI as a whole. */
export function reviewStanding(
  calendar: Calendar,
  kpi: Pick<Kpi, "review" | "tier" | "retired">,
  last: string | undefined,
  now: UnixMs,
): ReviewStanding {
  if (kpi.retired) return { kind: "retired" };
  if (last === undefined) return { kind: "never-reviewed" };
  const due = nextReview(calendar, rhythmOf(kpi), last);
  const days = Temporal.PlainDate.from(due).until(calendar.dayAt(now).date).days;
  if (days < 0) return { kind: "upcoming", due };
  return days === 0 ? { kind: "due", due } : { kind: "overdue", due, days };
}
