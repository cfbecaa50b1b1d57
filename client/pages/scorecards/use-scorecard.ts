import { useQuery } from "@tanstack/react-query";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { readScorecard, scorecardReadings, type ScorecardStanding } from "../../../shared/kpi/scorecard.ts";
import type { ScorecardRead } from "../../../shared/kpi/scorecards-of.ts";
import type { DataAlertView } from "../../../shared/protocol/goal-views.ts";
import { scorecardQuery } from "../../api/scorecards.ts";
import { useCompany } from "../company.tsx";
import { useIsOld } from "../readings/use-is-old.ts";
import { usePushed } from "../readings/use-pushed.ts";
import type { ViewSearch } from "../search.ts";

interface Shown {
  /** In the order of its items; `undefined` for each that has not arrived. */
  readonly readings: readonly (Reading | undefined)[];
  /** Once everything has arrived. */
  readonly standing: ScorecardStanding | undefined;
  /** A part of it is stale, and so is the whole (F2). */
  readonly isOld: boolean;
  readonly dataAlerts: readonly DataAlertView[];
  readonly error: Error | null;
}

/**
 * What a scorecard says, of the present as it is pushed or of the past as it is asked for. `asks`: the present is asked
 * for, too, for the page that is about it: it is there sooner, and the data alerts come with it.
 */
export function useScorecard(
  { scorecard, unit }: ScorecardRead,
  { period, at }: Pick<ViewSearch, "period" | "at">,
  { asks }: { readonly asks: boolean },
): Shown {
  const { kpis } = useCompany();
  const refs = scorecardReadings(scorecard, kpis, { unit, period });
  const pushed = usePushed(refs);
  const { data, error } = useQuery({
    ...scorecardQuery(scorecard.id, { unit, period }, at),
    enabled: asks || at !== undefined,
  });
  const readings = refs.map((_, place) =>
    at === undefined ? (pushed[place] ?? data?.readings[place]) : data?.readings[place],
  );
  const arrived = readings.filter((reading) => reading !== undefined);
  const standing = arrived.length === refs.length ? readScorecard(scorecard, arrived) : undefined;
  return {
    readings,
    standing,
    isOld: useIsOld(readings, at),
    dataAlerts: data?.dataAlerts ?? [],
    error: standing ? null : error,
  };
}
