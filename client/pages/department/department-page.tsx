import { objectiveReadings } from "../../../shared/kpi/objective.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import { scorecardReadings } from "../../../shared/kpi/scorecard.ts";
import { scorecardsOf } from "../../../shared/kpi/scorecards-of.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unitBeside } from "../../../shared/kpi/unit-beside.ts";
import { Message } from "../../ui/message.tsx";
import { OpenAlertsPanel } from "../alerts/open-alerts-panel.tsx";
import { type Company, useCompany } from "../company.tsx";
import { OwnPeriodControls } from "../controls/own-period-controls.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { branchesOf, kpisFor } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { OnPhone } from "../shell/on-phone.tsx";
import { Page } from "../shell/page.tsx";
import { trailTo } from "../shell/trail.tsx";
import { nearId } from "../near-id.ts";
import { UnknownUnit } from "../shell/unknown.tsx";
import { BranchPanel } from "./branch-panel.tsx";
import styles from "./department-page.module.css";
import { openTrends } from "./open-trends.ts";
import { OtherKpis } from "./other-kpis.tsx";
import { SubUnits } from "./sub-units.tsx";
import { UnitReviews } from "../reviews/unit-reviews.tsx";
import { UnitObjectives, UnitScorecards } from "./unit-goals.tsx";
import { UnitLeague } from "./unit-league.tsx";

interface Props {
  readonly id: string;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** The kind of a unit that is a person: what they are measured by comes first on their page. */
const PERSON = "person";

/** A department: its Tier 1 KPIs with their drivers beneath, the rest of Tier 2, and how its teams compare. */
export function DepartmentPage({ id, view, onView }: Props) {
  const company = useCompany();
  const { tree, kpis, nameOf } = company;
  if (!tree.get(id)) return <UnknownUnit id={id} near={nearId(id, tree.units)} />;

  const { from, kpis: own } = kpisFor(tree, kpis, id);
  const { branches, rest } = branchesOf(own, kpis);
  const refOf = (kpi: KpiView): ReadingRef => ({
    kpi: kpi.id,
    unit: unitBeside(tree, kpi, id),
    period: view.period ?? kpi.period,
  });
  const shown = [...branches.flatMap(({ kpi, drivers }) => [kpi, ...drivers]), ...rest];
  const kept: Pick<ViewSearch, "period" | "at"> = {
    ...(view.period !== undefined && { period: view.period }),
    ...(view.at !== undefined && { at: view.at }),
  };
  // Objectives are always those of the present.
  const goals = company.objectives.filter((objective) => objective.unit === id);
  const live = [
    ...(view.at === undefined ? [...shown.map(refOf), ...scorecardRefs(company, id, view.period)] : []),
    ...goals.flatMap((objective) => objectiveReadings(objective, kpis)),
  ];
  const trends = openTrends(view.trends, onView);
  const isPerson = tree.get(id)?.kind === PERSON;
  return (
    <LiveReadings refs={live}>
      <Page
        title={nameOf(id)}
        trail={id === company.root?.id ? [] : trailTo(company, id, kept).filter(({ key }) => key !== id)}
        lead={
          from === id || own.length === 0
            ? undefined
            : `${nameOf(id)} has no KPIs of its own: these are those of ${nameOf(from)}, read for ${nameOf(id)}.`
        }
        controls={
          <>
            <OwnPeriodControls period={view.period} at={view.at} onView={onView} />
            <OnPhone name={nameOf(id)} />
          </>
        }
      >
        <LinkNotice />
        <OpenAlertsPanel unit={id} />
        {isPerson && <UnitScorecards unit={id} view={kept} />}
        {own.length === 0 && (
          <Message kind="empty" title={`No KPI belongs to ${nameOf(id)} itself.`}>
            One with <code>unit: {id}</code> in the catalogue is shown here.
          </Message>
        )}
        {branches.length > 0 && (
          <div className={styles.branches}>
            {branches.map((branch) => (
              <BranchPanel
                key={branch.kpi.id}
                branch={branch}
                refOf={refOf}
                view={kept}
                pageUnit={id}
                trends={trends}
              />
            ))}
          </div>
        )}
        <OtherKpis
          title={branches.length > 0 ? "Also followed (Tier 2)" : "Followed (Tier 2)"}
          kpis={rest}
          refOf={refOf}
          view={kept}
          pageUnit={id}
          trends={trends}
        />
        <UnitObjectives unit={id} />
        {!isPerson && <UnitScorecards unit={id} view={kept} />}
        <UnitLeague unit={id} kpis={own} view={view} onView={onView} />
        <UnitReviews unit={id} />
        <SubUnits unit={id} view={kept} />
      </Page>
    </LiveReadings>
  );
}

const scorecardRefs = (
  { scorecards, kpis }: Company,
  id: string,
  period: ReadingRef["period"] | undefined,
): ReadingRef[] =>
  scorecardsOf(id, scorecards).flatMap(({ scorecard, unit }) =>
    scorecardReadings(scorecard, kpis, { unit, period }),
  );
