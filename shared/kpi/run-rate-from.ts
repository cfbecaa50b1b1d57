import type { Outcome } from "./aggregates/aggregate.ts";
import { type Course, type NoRunRate, type RunRate, runRateOf } from "./run-rate.ts";

/**
 * The run rate of an outcome (T4). What waits for its first fact has all of the target to go; what has facts but no
 * value, nobody knows how much (K8).
 */
export function runRateFrom(course: Course | NoRunRate, outcome: Outcome): RunRate {
  if ("reason" in course) return course;
  if (outcome.kind === "undefined") return { kind: "none", reason: "no-value" };
  return runRateOf(course, outcome.kind === "value" ? outcome.value : undefined);
}
