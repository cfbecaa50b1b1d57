import type { DurationMs } from "../units/time.ts";
import type { Rank } from "./rank.ts";
import type { SafeRange } from "./safe-range.ts";

/** A level of a rule. `pending` and `clearFor` are numbers of samples, or milliseconds, as the rule's `dwell` says. */
export interface RuleLevel {
  readonly rank: 1 | 2;
  /** Beyond it the level is reached. */
  readonly trip: SafeRange;
  /** Not beyond it the level is left; it lies within `trip`, and between the two nothing changes. */
  readonly clear: SafeRange;
  readonly pending: number;
  readonly clearFor: number;
}

/** A KRI as its alerts are decided: limits as ranges, every default settled. */
export interface AlertRule {
  readonly id: string;
  /** What is judged. An alert does not survive that this changes. */
  readonly series: string;
  /** All that the decision depends on, as text: whoever saves the same again has the same version. */
  readonly version: string;
  /** From amber to red; one of the two may be missing. */
  readonly levels: readonly RuleLevel[];
  readonly dwell: "samples" | "duration";
  /** What silence means: the level is held, or this rank is wanted. */
  readonly noData: "hold" | Rank;
  /** How far apart samples are when all is well. */
  readonly every: DurationMs;
  /** Samples further apart have a gap between them, which counts as one `every`. */
  readonly maxGap: DurationMs;
  /** Whether what was cleared before anybody acknowledged it stays on the wall until somebody does. */
  readonly latch: boolean;
  /** An alert that is back within this time after its end is the same alert. */
  readonly reopenWindow: DurationMs;
  /** How many changes within `flapWindow` are still no flapping. */
  readonly flapAfter: number;
  readonly flapWindow: DurationMs;
  /** How long an acknowledgement holds. */
  readonly ackTimeout: DurationMs;
  /** How long an alert may wait for an acknowledgement until it is told further. */
  readonly escalateAfter: DurationMs;
  readonly snoozeMax: DurationMs;
}
