import type { Reading } from "../../../shared/kpi/reading.ts";
import { objectiveReadings, type ObjectiveStanding, readObjective } from "../../../shared/kpi/objective.ts";
import { type ObjectiveOutlook, objectiveOutlook } from "../../../shared/kpi/objective-outlook.ts";
import type { ObjectiveView } from "../../../shared/protocol/goal-views.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { useIsOld } from "../readings/use-is-old.ts";
import { usePushed } from "../readings/use-pushed.ts";

interface Shown {
  /** In the order of its key results; `undefined` for each that has not arrived. */
  readonly readings: readonly (Reading | undefined)[];
  /** Once everything has arrived. */
  readonly going: { readonly standing: ObjectiveStanding; readonly outlook: ObjectiveOutlook } | undefined;
  /** A part of it is stale, and so is the whole (F2). */
  readonly isOld: boolean;
  readonly now: UnixMs;
}

/** How far an objective is, from the readings that are pushed, and how it goes by its dates (O1). */
export function useObjective(objective: ObjectiveView): Shown {
  const { kpis, calendar } = useCompany();
  const now = useNow();
  const readings = usePushed(objectiveReadings(objective, kpis));
  const isOld = useIsOld(readings, undefined);
  const arrived = readings.filter((reading) => reading !== undefined);
  if (arrived.length < readings.length) return { readings, going: undefined, isOld, now };
  const standing = readObjective(objective, arrived);
  const outlook = objectiveOutlook(calendar, objective, standing.progress, now);
  return { readings, going: { standing, outlook }, isOld, now };
}
