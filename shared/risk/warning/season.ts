import type { Period } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import { meanOf } from "../../kpi/benchmark-months.ts";
import { groupsDiffer } from "./groups-differ.ts";
import { medianOf } from "./median.ts";
import type { Point } from "./point.ts";

/** What the days of a week multiply a series by, or why nothing is taken out of it. */
export type Season =
  | { readonly kind: "weekdays"; readonly index: ReadonlyMap<number, number> }
  | {
      readonly kind: "none";
      readonly why: "not-days" | "not-positive" | "fewer-than-6-weeks" | "days-alike";
    };

const FEWEST_WEEKS = 6;

/**
 * The index of each day of the week (1 is Monday): the median, over at least six weeks, of what that day was as a
 * multiple of the median of the week around it, scaled so that the indices of a week have the mean 1 [the ratio to a
 * centred moving average of F. R. Macaulay, "The Smoothing of Time Series" (1931), with medians, which no odd day
 * moves]. A trend does not pass for a season: as many days before a day as after it are looked at. Where the days do not
 * differ by more than chance nothing is taken out: an index of noise would add noise. Points are oldest first.
 */
export function learnSeason(points: readonly Point[], calendar: Calendar): Season {
  if (points.some(({ period }) => period.kind !== "day")) return { kind: "none", why: "not-days" };
  if (points.some(({ value }) => value <= 0)) return { kind: "none", why: "not-positive" };
  const days = points.map(({ period, value }) => ({ day: weekdayOf(period, calendar), value }));
  const week = [...new Set(days.map(({ day }) => day))].sort((a, b) => a - b);
  const isShort = week.some((day) => days.filter((other) => other.day === day).length < FEWEST_WEEKS);
  if (week.length === 0 || isShort) return { kind: "none", why: "fewer-than-6-weeks" };
  const ratios = ratiosToWeek(days, week);
  if (!groupsDiffer(ratios.map(([, own]) => own))) return { kind: "none", why: "days-alike" };
  const medians = ratios.map(([day, own]) => [day, medianOf(own)] as const);
  const level = meanOf(medians.map(([, median]) => median));
  return { kind: "weekdays", index: new Map(medians.map(([day, median]) => [day, median / level])) };
}

/** For each day of the week its multiples of the median of the week around it, where all of that week is there. */
function ratiosToWeek(
  days: readonly { readonly day: number; readonly value: number }[],
  week: readonly number[],
): (readonly [day: number, ratios: readonly number[]])[] {
  const half = Math.floor(week.length / 2);
  const ratios = days.map(({ day, value }, index) => {
    const around = days.slice(Math.max(0, index - half), index + half + 1);
    const isWhole =
      around.length === 2 * half + 1 && new Set(around.map((other) => other.day)).size === week.length;
    return { day, ratio: isWhole ? value / medianOf(around.map((other) => other.value)) : undefined };
  });
  return week.map((day) => [day, ratios.flatMap((own) => (own.day === day ? (own.ratio ?? []) : []))]);
}

/** What the season multiplies the value of a period by; 1 where nothing is known of such a day. */
export const seasonAt = (season: Season, period: Period, calendar: Calendar): number =>
  season.kind === "none" ? 1 : (season.index.get(weekdayOf(period, calendar)) ?? 1);

/** The points as they would be without season. */
export const withoutSeason = (points: readonly Point[], season: Season, calendar: Calendar): Point[] =>
  points.map(({ period, value }) => ({ period, value: value / seasonAt(season, period, calendar) }));

const weekdayOf = ({ start }: Period, calendar: Calendar): number => calendar.dayAt(start).date.dayOfWeek;
