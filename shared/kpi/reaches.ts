import type { Kpi } from "./definition.ts";
import type { Level } from "./target-plan.ts";

/** Whether a value is where the whole target wants it: from it on, up to it (lower is better), or in its range. */
export function reaches({ direction }: Pick<Kpi, "direction">, value: number, target: Level): boolean {
  if (typeof target !== "number") return value >= target[0] && value <= target[1];
  return direction === "lower" ? value <= target : value >= target;
}
