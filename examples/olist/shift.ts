import type { UnixMs } from "../../shared/units/time.ts";
import type { Fact } from "./facts.ts";
import { dateOf, daysBetween, daysLater, endOfDate } from "./local-time.ts";

/**
 * The last date of ordinary trade: on which at least a quarter as many orders were placed as on a median day. What
 * follows in the data set are stragglers, a handful of orders in seven weeks.
 */
export function lastFullDay(facts: readonly Fact[]): string {
  const counts = new Map<string, number>();
  for (const { kpi, at } of facts) {
    if (kpi !== "olist.orders") continue;
    const date = dateOf(at);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const full = [...counts].filter(([, count]) => count >= median / 4).map(([date]) => date);
  return full.sort().at(-1) ?? "1970-01-01";
}

/**
 * The company as if the last full day had been yesterday: every fact so many whole days later, at the same time of
 * day; what came after that day has not happened yet and is left out.
 */
export function asIfNow(facts: readonly Fact[], now: UnixMs): Fact[] {
  const last = lastFullDay(facts);
  const end = endOfDate(last);
  return moved(
    facts.filter(({ at }) => at < end),
    daysBetween(last, dateOf(now)) - 1,
  );
}

/** The facts so many days later. Their keys say so: a fact at its true date and the same one moved are two facts. */
export const moved = (facts: readonly Fact[], days: number): Fact[] =>
  facts.map((fact) => ({ ...fact, at: daysLater(fact.at, days), key: `moved/${fact.key}` }));
