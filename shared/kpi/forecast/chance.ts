import type { Kpi } from "../definition.ts";
import { reaches } from "../reaches.ts";
import type { Level } from "../target-plan.ts";

/**
 * The chance that a period ends where its target wants it (T7): the share of possible ends that do, one added to either
 * side (the rule of succession, Laplace 1814), because what never happened yet is not impossible. Above 0, below 1.
 */
export function chanceOf(kpi: Pick<Kpi, "direction">, ends: readonly number[], target: Level): number {
  const met = ends.filter((end) => reaches(kpi, end, target)).length;
  return (met + 1) / (ends.length + 2);
}
