import { tidy, tidySum } from "../units/tidy.ts";
import type { Kpi } from "./definition.ts";
import type { KeyResult, Objective } from "./objective-definition.ts";
import type { Reading, ReadingRef } from "./reading.ts";

/** How far a key result is, 0 … 1, or that its KPI has no value to tell it by. */
export type Progress = { readonly kind: "share"; readonly share: number } | { readonly kind: "none" };

/** How far an objective is, and each of its key results in their order. */
export interface ObjectiveStanding {
  /** The mean of the key results that have a value; `none` when none has. */
  readonly progress: Progress;
  readonly keyResults: readonly Progress[];
  /** Key results without a value: they are not in the mean, and wherever it is shown this is said. */
  readonly notCounted: number;
}

type Measured = Pick<Objective, "keyResults">;

const NONE: Progress = { kind: "none" };

/** The readings that an objective is measured by, in the order of its key results; unknown KPIs have none. */
export function objectiveReadings(objective: Measured, kpis: readonly Kpi[]): ReadingRef[] {
  return objective.keyResults.flatMap(({ kpi: id, unit, period }) =>
    kpis
      .filter((kpi) => kpi.id === id)
      .map((kpi) => ({ kpi: id, unit: unit ?? kpi.unit, period: period ?? kpi.period })),
  );
}

/** Measures an objective by readings, which are given in the order of its key results (O1). */
export function readObjective(objective: Measured, readings: readonly Reading[]): ObjectiveStanding {
  const keyResults = objective.keyResults.map((keyResult, index) => progressOf(keyResult, readings[index]));
  const shares = keyResults
    .flatMap((progress) => (progress.kind === "share" ? [progress.share] : []))
    .sort((a, b) => a - b);
  const sum = shares.reduce((total, share) => total + share, 0);
  return {
    progress: shares.length === 0 ? NONE : { kind: "share", share: tidy(sum / shares.length) },
    keyResults,
    notCounted: keyResults.length - shares.length,
  };
}

/** (value − start) / (goal − start), never below 0 or above 1; a goal below its start is reached downwards (O1). */
function progressOf({ start, goal }: KeyResult, reading: Reading | undefined): Progress {
  if (reading?.state !== "value") return NONE;
  const share = tidy(tidySum(reading.value, -start) / tidySum(goal, -start));
  return { kind: "share", share: Math.min(1, Math.max(0, share)) };
}
