import type { KriView } from "../../../shared/protocol/catalogue-views.ts";
import type { Limit } from "../../../shared/risk/kri.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../shared/units/time.ts";

type Level = KriView["levels"][number];

/** "above 5 %", "outside −5 % to 3 %". */
export const sayTrip = (
  { direction }: Pick<KriView, "direction">,
  limit: Limit,
  measure: Counting,
  format: Format,
): string => {
  const value = (one: number): string => format.value(one, measure, "full");
  return `${direction} ${typeof limit === "number" ? value(limit) : limit.map(value).join(" to ")}`;
};

/** When a level is reached and when it is left, as a sentence without its full stop. */
export function sayLevelRule(kri: KriView, level: Level, measure: Counting, format: Format): string {
  const { dwell } = kri;
  const reached = `reached ${sayTrip(kri, level.trip, measure, format)}${sayDwell(level.pending, dwell)}`;
  const left = `left when no longer ${sayTrip(kri, level.clear, measure, format)}${sayDwell(level.clearFor, dwell)}`;
  return `${reached}; ${left}`;
}

/** How often, or for how long; at once says nothing. */
function sayDwell(amount: number, dwell: KriView["dwell"]): string {
  if (amount === 0 || (dwell === "samples" && amount <= 1)) return "";
  return dwell === "samples" ? ` ${amount} times in a row` : ` for ${saySpan(amount * SECOND_MS)}`;
}

function saySpan(ms: number): string {
  if (ms >= 2 * DAY_MS) return `${Math.round(ms / DAY_MS)} days`;
  if (ms >= 2 * HOUR_MS) return `${Math.round(ms / HOUR_MS)} hours`;
  return ms >= 2 * MINUTE_MS
    ? `${Math.round(ms / MINUTE_MS)} minutes`
    : `${Math.round(ms / SECOND_MS)} seconds`;
}

/** What silence means. */
export const NO_DATA_WORDS: Readonly<Record<KriView["noData"], string>> = {
  hold: "keeps the level that it had",
  ok: "counts as normal",
  amber: "counts as amber",
  red: "counts as red",
};
