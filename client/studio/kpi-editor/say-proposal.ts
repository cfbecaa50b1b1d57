import type { Benchmark } from "../../../shared/kpi/benchmark.ts";
import type { TargetProposal } from "../../../shared/kpi/propose-target.ts";
import type { Proposals } from "./use-proposals.ts";

type Say = (value: number) => string;

/** Why nothing is proposed yet, if nothing is. */
export function sayNothingKnown({ state }: Proposals): string | undefined {
  switch (state) {
    case "loading":
      return "Looking at its past …";
    case "unanswered":
      return "Its past can be looked at once the steps before are answered.";
    case "unseen":
      return "It has more facts than can be counted anew before saving: what its past says is known after that.";
    case "known":
      return undefined;
  }
}

/** The benchmark of the past in words (T5). */
export function sayBenchmarkProposal(benchmark: Benchmark, say: Say): string {
  const left = benchmark.leftOut ? `, ${benchmark.leftOut} left out as not comparable` : "";
  return benchmark.kind === "value"
    ? `The last 12 months had ${say(benchmark.value)} in the mean (${benchmark.months ?? 0} months with facts${left}).`
    : `The last 12 months say too little: ${benchmark.months} with facts${left}, and 3 are needed (rule T5).`;
}

/** A proposed target and its reason in words (T6). */
export function sayTargetProposal(proposal: TargetProposal, say: Say): string {
  if (proposal.kind === "none") {
    switch (proposal.reason) {
      case "fewer-than-3-months":
        return "No target can be proposed: there are fewer than 3 months to go by (rule T5).";
      case "range":
        return "No range can be proposed: what is too low and too high is for people to say.";
      case "no-better-month":
        return "No target can be proposed: no month was better than the mean of all.";
      case "best-not-positive":
        return "No target can be proposed: even the best month was not above zero, and no share of such a target can be given (rule S1).";
    }
  }
  const { value, by, benchmark, best } = proposal;
  const from = `from the benchmark, ${say(benchmark)}, to the best month, ${say(best)}`;
  return by === "halfway"
    ? `Proposed: ${say(value)}, halfway ${from}. Within reach, as it was nearly reached before, and not met by itself (rule T6).`
    : `Proposed: ${say(value)}, the best month. Halfway ${from} was met in each of the last 6 periods and would be set too low (rule T6).`;
}
