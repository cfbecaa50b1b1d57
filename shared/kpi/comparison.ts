import { tidy, tidySum } from "../units/tidy.ts";
import type { Kpi } from "./definition.ts";

/** A change against an earlier value (P4): absolute in the measure (a fraction for percent), relative where it means something. */
export interface Change {
  readonly absolute: number;
  readonly relative?: number;
}

/** The change from `before` to `now`; percent measures and a zero base have no relative figure (P4). */
export function changeFrom(kpi: Kpi, before: number, now: number): Change {
  const absolute = tidySum(now, -before);
  if (kpi.measure.kind === "percent" || before === 0) return { absolute };
  return { absolute, relative: tidy(absolute / Math.abs(before)) };
}

/** Whether a change is good news, by the KPI's direction; a range knows neither. */
export function judgeChange(kpi: Pick<Kpi, "direction">, change: Change): "better" | "worse" | "same" {
  if (change.absolute === 0 || kpi.direction === "range") return "same";
  return change.absolute > 0 === (kpi.direction === "higher") ? "better" : "worse";
}
