import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { DriverFinding } from "../../../shared/protocol/why-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import { PERIOD_COUNT_WORDS } from "./words.ts";

const COUNTS = ["no", "one", "two", "three", "four", "five", "six"];

/** How closely a declared driver moved with its KPI: "r = 0.62, n = 22 months, one month ahead". */
export function sayDriver(found: DriverFinding, period: PeriodKind, format: Format): string {
  const [one, many] = PERIOD_COUNT_WORDS[period];
  if (found.kind === "none" && found.reason === "same-facts")
    return "calculated from the same facts, so that it moves with it anyway";
  const sample = `n = ${found.n} ${found.n === 1 ? one : many}`;
  if (found.kind === "none") {
    return found.reason === "too-few-pairs"
      ? `too few ${many} to tell (${sample}, 8 are needed)`
      : `one of the two never changes (${sample})`;
  }
  const r = format.value(found.r, { kind: "number", decimals: 2 });
  const ahead =
    found.lag === 0
      ? `in the same ${one}`
      : `${COUNTS[found.lag] ?? found.lag} ${found.lag === 1 ? one : many} ahead`;
  const chance = found.withinChance ? "; chance alone gives as much" : "";
  return `r = ${r}, ${sample}, ${ahead}${chance}`;
}
