import type { Level } from "../../../shared/kpi/target-plan.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { tidy } from "../../../shared/units/tidy.ts";

interface Typed {
  readonly low: string;
  readonly high: string;
}

/** What a person types a value of a KPI in: a percentage as 42 and not as 0.42, a duration in seconds. */
export const typedIn = ({ measure }: Pick<KpiView, "measure">): string =>
  ({
    percent: "in per cent, such as 42",
    duration: "in seconds",
    currency: `in ${measure.currency ?? "money"}`,
    score: "in points",
    number: measure.of === undefined ? "as a number" : `in ${measure.of}`,
  })[measure.kind];

/** The level that was typed, as the catalogue writes it; a range where the KPI has one. Nothing when it is none. */
export function readLevel(
  { low, high }: Typed,
  { measure, direction }: Pick<KpiView, "measure" | "direction">,
): Level | undefined {
  const read = (text: string): number | undefined => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) return undefined;
    return measure.kind === "percent" ? tidy(value / 100) : value;
  };
  const [first, last] = [read(low), read(high)];
  if (direction !== "range") return first;
  return first !== undefined && last !== undefined && first < last ? [first, last] : undefined;
}
