import type { WallTime } from "./wall-time.ts";

export const WEEKDAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

/**
 * When something holds, on the organisation's clock: on these weekdays (all when absent) from one time of day until
 * before another ("08:00" to "18:00"; the whole day when absent). An end before its begin is that of the next day.
 */
export interface Schedule {
  readonly days?: readonly WeekdayName[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY_MINUTES = 1440;

/** Whether a schedule holds at that time; without a schedule it always does. */
export function isDue(schedule: Schedule | undefined, { weekday, minute }: WallTime): boolean {
  if (!schedule) return true;
  const from = minuteOf(schedule.from ?? "00:00");
  const to = schedule.to === undefined ? DAY_MINUTES : minuteOf(schedule.to);
  const begins = (day: number): boolean => {
    const name = WEEKDAY_NAMES[(day + 6) % 7];
    return name !== undefined && (schedule.days?.includes(name) ?? true);
  };
  if (from < to) return begins(weekday) && minute >= from && minute < to;
  return (begins(weekday) && minute >= from) || (begins(weekday - 1) && minute < to);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
