import { Link } from "@tanstack/react-router";
import { scorecardReadings } from "../../../shared/kpi/scorecard.ts";
import type { Scorecard } from "../../../shared/kpi/scorecard-definition.ts";
import { readsOf, type ScorecardRead } from "../../../shared/kpi/scorecards-of.ts";
import { Picker } from "../../ui/picker.tsx";
import { Tag } from "../../ui/tag.tsx";
import { type Company, useCompany } from "../company.tsx";
import { PeriodControls } from "../controls/period-controls.tsx";
import { nearId } from "../near-id.ts";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import type { ViewSearch } from "../search.ts";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { UnknownScorecard, UnknownUnit } from "../shell/unknown.tsx";
import { ScorecardContent } from "./scorecard-content.tsx";

interface Props {
  readonly id: string;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
  readonly onPrint: () => void;
}

const OWN = "own";

/** A scorecard for one unit or person and one period: its aggregate and rating, and what they are made of (S6–S9). */
export function ScorecardPage({ id, view, onView, onPrint }: Props) {
  const company = useCompany();
  const { scorecards, kpis, tree } = company;
  const scorecard = scorecards.find((candidate) => candidate.id === id);
  if (!scorecard) return <UnknownScorecard id={id} near={nearId(id, scorecards)} />;
  const unit = view.unit === scorecard.unit ? undefined : view.unit;
  if (unit !== undefined && !tree.get(unit)) return <UnknownUnit id={unit} near={nearId(unit, tree.units)} />;

  const period = view.period ?? scorecard.period;
  const refs = scorecardReadings(scorecard, kpis, { unit, period });
  const read: ScorecardRead = { scorecard, ...(unit !== undefined && { unit }) };
  const choices = unitChoices(read, company);
  const simulated = kpis.some((kpi) => kpi.simulated === true && refs.some((ref) => ref.kpi === kpi.id));
  return (
    <LiveReadings refs={view.at === undefined ? refs : []}>
      <Page
        title={scorecard.name}
        trail={[
          ...trailHome(company),
          { key: "/scorecards", link: <Link to="/scorecards">Scorecards</Link> },
        ]}
        tags={
          simulated && (
            <Tag kind="caution" title="These numbers come from a simulated feed, not from a real source.">
              Simulated
            </Tag>
          )
        }
        lead={leadOf(read, company)}
        controls={
          <>
            {choices.length > 1 && (
              <Picker
                label="Read for"
                value={unit ?? OWN}
                choices={choices}
                onPick={(picked) => onView({ unit: picked === OWN ? undefined : picked })}
              />
            )}
            <PeriodControls period={period} at={view.at} onView={onView} />
            <button type="button" onClick={onPrint}>
              Print
            </button>
          </>
        }
      >
        <LinkNotice />
        <ScorecardContent read={read} period={period} at={view.at} />
      </Page>
    </LiveReadings>
  );
}

/** Whose numbers, in which role, and who answers for the scorecard. */
function leadOf({ scorecard, unit }: ScorecardRead, { nameOf }: Company): string {
  const { role, owner } = scorecard;
  const whose = unit ?? scorecard.unit;
  return [
    whose === undefined ? undefined : `Read for ${nameOf(whose)}`,
    role,
    owner === undefined ? undefined : `Owner: ${owner}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** For whom it can be read: its own unit and its members; and whom the address names, whoever that is. */
function unitChoices({ scorecard, unit: picked }: ScorecardRead, { nameOf }: Company) {
  const units = readsOf(scorecard).flatMap(({ unit }) => unit ?? []);
  const all = picked === undefined || units.includes(picked) ? units : [...units, picked];
  return [
    { value: OWN, label: ownName(scorecard, nameOf) },
    ...all.map((unit) => ({ value: unit, label: nameOf(unit) })),
  ];
}

const ownName = ({ unit }: Scorecard, nameOf: Company["nameOf"]): string =>
  unit === undefined ? "Each KPI's own unit" : nameOf(unit);
