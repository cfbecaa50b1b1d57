import type { League } from "../../shared/protocol/league-views.ts";
import { csvOf } from "./csv.ts";

const COLUMNS = [
  "periodStart",
  "periodEnd",
  "rank",
  "unit",
  "name",
  "value",
  "movement",
  "gap",
  "attainment",
  "status",
  "points",
  "mostPoints",
  "reason",
] as const;

/** A league table as CSV, best first; units without a rank follow with the reason (L3). Shares are fractions. */
export function leagueCsv({ period, rows, unranked }: League): string {
  const span = { periodStart: period.start, periodEnd: period.end };
  const ranked = rows.map(({ points: _, score, ...row }) => ({
    ...span,
    ...row,
    points: score?.reached,
    mostPoints: score?.most,
  }));
  const others = unranked.map((unit) => ({ ...span, ...unit }));
  return csvOf<Partial<Record<(typeof COLUMNS)[number], unknown>>>(COLUMNS, [...ranked, ...others]);
}
