import type { Scorecard } from "../../../shared/kpi/scorecard-definition.ts";
import { modifierTableAt, type ScorecardStanding } from "../../../shared/kpi/scorecard.ts";
import type { DataAlertView } from "../../../shared/protocol/goal-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Company } from "../company.tsx";

/** Ratings are points, with a decimal where there is one. */
const RATING = { kind: "score" } as const;

type Said = Pick<Company, "format" | "dates">;

/** "7.6 of 8" (S8). */
export const sayRating = ({ rating }: ScorecardStanding, { scale }: Scorecard, format: Format): string =>
  `${format.value(rating, RATING)} of ${format.value(scale, RATING)}`;

/** "1 of 3 assumed"; nothing where everything is measured (S7). */
export function sayAssumed({ assumed, items }: ScorecardStanding): string | undefined {
  if (assumed === 0) return undefined;
  return assumed === items.length ? "all assumed" : `${assumed} of ${items.length} assumed`;
}

/** The modifier with the rule by its date: which table holds in the period, and from when another one does (S8). */
export function sayModifier(
  scorecard: Scorecard,
  start: string,
  { modifier }: ScorecardStanding,
  { format, dates }: Said,
): { readonly value: string; readonly note: string } | undefined {
  const { modifiers = [] } = scorecard;
  if (modifiers.length === 0) return undefined;
  const holds = modifierTableAt(scorecard, start);
  const later = modifiers.map(({ from }) => from).filter((from) => from > start.slice(0, 10));
  const [next] = later.sort();
  if (!holds || modifier === undefined) {
    return {
      value: "none yet",
      note: next === undefined ? "" : `The first table holds from ${dates.date(next)}.`,
    };
  }
  const then = next === undefined ? "" : ` From ${dates.date(next)} another table holds.`;
  const steps = holds.table.map(
    (step) => `from ${format.share(step.atLeast / 100)}: ${format.share(step.modifier / 100)}`,
  );
  return {
    value: format.share(modifier),
    note: `Table of ${dates.date(holds.from)}, ${steps.join(", ")}.${then}`,
  };
}

/** "50 % × 111 % + 30 % × 91 % + 20 % × 80 % = 98 %" (S6). */
export const saySum = ({ items, aggregate }: ScorecardStanding, format: Format): string =>
  `${items
    .map(({ weight, attainment }) => `${format.share(weight)} × ${format.share(attainment)}`)
    .join(" + ")} = ${format.share(aggregate)}`;

/** Whose data are missing since when, and who is to look after it (S9). */
export function sayDataAlert(
  { newest, owner }: DataAlertView,
  { dates }: Pick<Company, "dates">,
): { readonly since: string; readonly owner: string } {
  return {
    since: newest === undefined ? "never had any" : `last on ${dates.date(newest.slice(0, 10))}`,
    owner: owner ?? "nobody: the catalogue names no owner",
  };
}
