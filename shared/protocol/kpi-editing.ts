import type { KpiUse } from "../catalogue/uses-of.ts";
import type { Assessment } from "../kpi/assess.ts";
import type { Benchmark } from "../kpi/benchmark.ts";
import type { TargetProposal } from "../kpi/propose-target.ts";

/** A version of something made in the browser, as it is read; instants are ISO 8601. */
export interface VersionView<T> {
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** What it was then; without it this version deleted it, or an earlier release wrote it in another form. */
  readonly content?: T;
}

/** A KPI's reading of one period as it is, and as the change would make it. */
export interface ReadingPair {
  readonly kpi: string;
  readonly name: string;
  readonly unit: string;
  readonly period: Assessment["period"];
  /** None where there was no such KPI. */
  readonly before?: Assessment;
  /** None where it can be seen only after saving. */
  readonly after?: Assessment;
}

/** What a change of a KPI would do; nothing has changed. */
export interface KpiPreview {
  /** The KPI as a file of the catalogue would have it. */
  readonly yaml: string;
  /** Parts that are missing before the metric is a KPI (K1). */
  readonly incomplete: readonly string[];
  /** The newest period first. */
  readonly readings: readonly ReadingPair[];
  /** The KPIs that are computed from it, for the present period of each. */
  readonly dependents: readonly ReadingPair[];
  /** All else that shows it or refers to it. */
  readonly uses: readonly KpiUse[];
  /** Why there is nothing to see: its facts are summarised anew, and there are more than can be looked at before. */
  readonly unseen?: "too-many-facts";
  /** What its past speaks for; none while nothing of it can be seen. */
  readonly proposals?: { readonly benchmark: Benchmark; readonly target: TargetProposal };
}
