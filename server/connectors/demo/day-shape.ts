import type { Day } from "../../../shared/calendar/days.ts";
import type { UnixMs } from "../../../shared/units/time.ts";

/** How a day's amount spreads over its hours. */
export interface DayShape {
  /** Share that is there when the day begins: what came in over night from other zones. */
  readonly opening: number;
  /** Share of the rest that comes in working hours; what is left comes evenly, so that no hour of the day is dead. */
  readonly work: number;
}

const WORK_BEGINS = 8 / 24;
const WORK_ENDS = 18 / 24;

/** The share of a day's amount that has come by an instant of it: 0 before the day, 1 at its end. */
export function shareBy({ opening, work }: DayShape, day: Day, at: UnixMs): number {
  if (at <= day.start) return 0;
  const passed = Math.min(1, (at - day.start) / (day.end - day.start));
  const into = Math.min(1, Math.max(0, (passed - WORK_BEGINS) / (WORK_ENDS - WORK_BEGINS)));
  const worked = into * into * (3 - 2 * into);
  return opening + (1 - opening) * ((1 - work) * passed + work * worked);
}
