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
 * multiple of the median of its week, scaled so that the indices of a week have the mean 1 [ratio to median: the method
 * of F. E. Macaulay, "The Smoothing of Time Series" (1931), with medians]. A trend does not pass for a season, because
 * each week is its own measure. Where the days do not differ by more than chance nothing is taken out: an index of noise
 * would add noise.
 */
export function learnSeason(points: readonly Point[], calendar: Calendar): Season {
  if (points.some(({ period }) => period.kind !== "day")) return { kind: "none", why: "not-days" };
  if (points.some(({ value }) => value <= 0)) return { kind: "none", why: "not-positive" };
  const weeks = grouped(points, ({ period }) => calendar.periodAt("week", period.start).start);
  const ratios = [...weeks.values()].flatMap((week) => {
    const median = medianOf(week.map(({ value }) => value));
    return week.map(({ period, value }) => ({ day: weekdayOf(period, calendar), ratio: value / median }));
  });
  const byDay = [...grouped(ratios, ({ day }) => day)].map(
    ([day, own]) => [day, own.map(({ ratio }) => ratio)] as const,
  );
  if (byDay.length === 0 || byDay.some(([, own]) => own.length < FEWEST_WEEKS))
    return { kind: "none", why: "fewer-than-6-weeks" };
  if (!groupsDiffer(byDay.map(([, own]) => own))) return { kind: "none", why: "days-alike" };
  const medians = byDay.map(([day, own]) => [day, medianOf(own)] as const);
  const level = meanOf(medians.map(([, median]) => median));
  return { kind: "weekdays", index: new Map(medians.map(([day, median]) => [day, median / level])) };
}

/** What the season multiplies the value of a period by; 1 where nothing is known of such a day. */
export const seasonAt = (season: Season, period: Period, calendar: Calendar): number =>
  season.kind === "none" ? 1 : (season.index.get(weekdayOf(period, calendar)) ?? 1);

/** The points as they would be without season. */
export const withoutSeason = (points: readonly Point[], season: Season, calendar: Calendar): Point[] =>
  points.map(({ period, value }) => ({ period, value: value / seasonAt(season, period, calendar) }));

const weekdayOf = ({ start }: Period, calendar: Calendar): number => calendar.dayAt(start).date.dayOfWeek;

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
