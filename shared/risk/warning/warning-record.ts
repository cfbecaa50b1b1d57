import type { UnixMs } from "../../units/time.ts";
import { medianOf } from "./median.ts";
import type { KeptWarning } from "./new-warnings.ts";

/** How good the warnings of a KRI have been. */
export interface WarningRecord {
  /** Those whose day has come: counted before, the right ones would be known sooner than the wrong ones. */
  readonly warnings: number;
  /** How many of them were followed by a breach in time, and how many by one that came late. */
  readonly followed: number;
  readonly late: number;
  /** Followed / warnings; absent without any. */
  readonly precision?: number;
  /** In days, of those followed; absent without any. */
  readonly medianLeadDays?: number;
  /** Those whose day is still to come. */
  readonly open: number;
  /** Whether so few of them were followed that levels, baseline or horizon are to be looked at again. */
  readonly recalibrate: boolean;
}

const ENOUGH_WARNINGS = 10;
const LEAST_PRECISION = 0.3;

/** Sums up what became of warnings, as known at `now`. */
export function warningRecord(kept: readonly KeptWarning[], now: UnixMs): WarningRecord {
  const scores = kept.filter(({ warning }) => warning.due <= now).map(({ score }) => score);
  const leads = scores.flatMap((score) => (score.kind === "hit" ? [score.leadDays] : []));
  const precision = scores.length === 0 ? undefined : leads.length / scores.length;
  return {
    warnings: scores.length,
    followed: leads.length,
    late: scores.filter(({ kind }) => kind === "late").length,
    ...(precision !== undefined && { precision }),
    ...(leads.length > 0 && { medianLeadDays: medianOf(leads) }),
    open: kept.length - scores.length,
    recalibrate: scores.length >= ENOUGH_WARNINGS && precision !== undefined && precision < LEAST_PRECISION,
  };
}
