import { PERIOD_KINDS, type Period } from "../../../shared/calendar/period.ts";
import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { field } from "./field-of.ts";

/** The dated steps of a target that is being typed (T1). */
export function planOf(target: unknown): readonly object[] {
  const plan = field(target, "plan");
  return Array.isArray(plan)
    ? plan.filter((step): step is object => typeof step === "object" && step !== null)
    : [];
}

/** The present period of the kind that is being typed; a month while it is none. */
export const periodOf = (calendar: Calendar, kind: unknown, now: UnixMs): Period =>
  calendar.periodAt(PERIOD_KINDS.find((known) => known === kind) ?? "month", now);

/** The date on which a period begins, in the organisation's zone. */
export const dateOf = (calendar: Calendar, { start }: Period): string => calendar.iso(start).slice(0, 10);
