import { countDays } from "../calendar/count-days.ts";
import type { PaceKind } from "../calendar/elapsed.ts";
import type { Period } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import type { UnixMs } from "../units/time.ts";
import { split } from "./target.ts";

/** What is to be split, and how. */
interface Rest {
  /** Above zero. */
  readonly toGo: number;
  readonly pace: PaceKind;
  /** The last decimal that the measure shows. */
  readonly quantum: number;
  readonly now: UnixMs;
}

/**
 * What each part of a period has to bring of what is to go: by the business days left in it where the plan counts them,
 * else (or when none is left) by the time left. The parts sum to the whole exactly (T2); those that are over get 0.
 * `undefined` when no time is left at all.
 */
export function splitRest(calendar: Calendar, parts: readonly Period[], rest: Rest): number[] | undefined {
  const { toGo, pace, quantum, now } = rest;
  const time = parts.map(({ start, end }) => Math.max(0, end - Math.max(start, now)));
  const weights = pace === "business-days" ? businessDaysLeft(calendar, parts, now) : time;
  const chosen = weights.some((weight) => weight > 0) ? weights : time;
  return chosen.some((weight) => weight > 0) ? split(toGo, chosen, quantum) : undefined;
}

/** Of an hour the business days say nothing: its day is the same for all. */
function businessDaysLeft(calendar: Calendar, parts: readonly Period[], now: UnixMs): number[] {
  if (parts.some(({ kind }) => kind === "hour")) return [];
  return parts.map((part) => countDays(calendar, part, now, (day) => calendar.isBusinessDay(day)).left);
}
