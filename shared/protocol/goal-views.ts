import type { WeighedSeries } from "../kpi/data-alert.ts";
import type { MilestoneState } from "../kpi/milestone.ts";
import type { Milestone, Objective } from "../kpi/objective-definition.ts";
import type { ObjectiveOutlook } from "../kpi/objective-outlook.ts";
import type { ObjectiveStanding } from "../kpi/objective.ts";
import type { Reading } from "../kpi/reading.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { ScorecardStanding } from "../kpi/scorecard.ts";

/** A scorecard's definition, and what it says for a period and a unit. */
export type ScorecardView = Scorecard & {
  /** The readings of its items, in their order; what is assumed is `waiting` or has no attainment in there. */
  readonly readings: readonly Reading[];
  readonly standing: ScorecardStanding;
  /** What of it has been without data for too long by now, whatever the period (S9). */
  readonly dataAlerts: readonly DataAlertView[];
};

/** A KPI of scorecards without data for more than 90 days (S9), and who is to look after it. */
export interface DataAlertView extends WeighedSeries {
  /** The instant of its newest fact; absent where there never was one. */
  readonly newest?: string;
}

/** An objective's definition, and how far it is now. */
export type ObjectiveView = Omit<Objective, "milestones"> & {
  readonly milestones?: readonly (Milestone & { readonly state: MilestoneState })[];
  /** The readings of its key results, in their order. */
  readonly readings: readonly Reading[];
  readonly standing: ObjectiveStanding;
  /** Whether it goes as its dates ask. */
  readonly outlook: ObjectiveOutlook;
};
