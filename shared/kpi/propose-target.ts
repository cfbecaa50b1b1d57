import type { Outcome } from "./aggregates/aggregate.ts";
import type { Benchmark } from "./benchmark.ts";
import type { MonthUse } from "./benchmark-months.ts";
import type { Kpi } from "./definition.ts";
import { bestMonth, realismOf } from "./realism.ts";

/** A target that the past speaks for, or why there is none to propose. */
export type TargetProposal =
  | {
      readonly kind: "value";
      readonly value: number;
      /** Where it lies: halfway from the benchmark to the best month, or at that month. */
      readonly by: "halfway" | "best-month";
      readonly benchmark: number;
      readonly best: number;
    }
  | {
      readonly kind: "none";
      /**
       * `range`: two bounds are for people to say. `no-better-month`: all months are alike. `best-not-positive`: no
       * share of a target that is not above zero can be given (S1).
       */
      readonly reason: "fewer-than-3-months" | "range" | "no-better-month" | "best-not-positive";
    };

interface Past {
  /** The trailing benchmark (T5) and what its months give to it. */
  readonly benchmark: Benchmark;
  readonly months: readonly MonthUse[];
  /** The last complete periods of the KPI's own kind. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Proposes a target between the benchmark and the best month [benchmark]: halfway, as few digits as lie between them.
 * Never more than twice the best month; where halfway was met in each of the last six periods, the best month itself,
 * as it would be "set too low" (T6).
 */
export function proposeTarget(kpi: Kpi, { benchmark, months, outcomes }: Past): TargetProposal {
  if (kpi.direction === "range") return none("range");
  if (benchmark.kind === "none") return none("fewer-than-3-months");
  const best = bestMonth(kpi, months);
  if (best === undefined) return none("fewer-than-3-months");
  if (kpi.direction === "lower" ? best >= benchmark.value : best <= benchmark.value)
    return none("no-better-month");
  if (best <= 0) return none("best-not-positive");
  const halfway = fewestDigits(benchmark.value, best);
  const past = outcomes.map((outcome) => ({ outcome, target: halfway }));
  const tooLow = realismOf(kpi, { target: halfway, months, past }).some(({ kind }) => kind === "set-too-low");
  const ends = { benchmark: benchmark.value, best };
  return tooLow
    ? { kind: "value", value: best, by: "best-month", ...ends }
    : { kind: "value", value: halfway, by: "halfway", ...ends };
}

const none = (reason: Extract<TargetProposal, { kind: "none" }>["reason"]): TargetProposal => ({
  kind: "none",
  reason,
});

/** The middle of two numbers with as few digits as keep it between them; at least two, so that it stays near. */
function fewestDigits(a: number, b: number): number {
  const middle = a / 2 + b / 2;
  for (let digits = 2; digits < 15; digits += 1) {
    const rounded = Number(middle.toPrecision(digits));
    if (rounded > Math.min(a, b) && rounded < Math.max(a, b)) return rounded;
  }
  return middle;
}
