import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isCarriedOut } from "../../../shared/kpi/review/is-carried-out.ts";
import { remindersDue } from "../../../shared/kpi/review/reminders-due.ts";
import type { ReviewStandingView } from "../../../shared/protocol/review-views.ts";
import { compareText } from "../../../shared/units/compare-text.ts";
import { reviewStandingsQuery } from "../../api/reviews.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { StandingTable } from "./standing-table.tsx";
import { sayDecision } from "./words.ts";

interface Props {
  readonly view: Pick<ViewSearch, "owner" | "unit">;
  readonly onView: (change: Pick<ViewSearch, "owner" | "unit">) => void;
}

const ALL = "";

/** What is to be reviewed, owner by owner; what was decided and not done yet; what comes next (O2). */
export function ReviewsPage({ view, onView }: Props) {
  const company = useCompany();
  const { kpis, tree, nameOf } = company;
  const standings = useQuery(reviewStandingsQuery);
  const owners = [...new Set(kpis.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))];
  const units = tree.units.filter(({ id }) => kpis.some(({ unit }) => unit === id));
  return (
    <Page
      title="Reviews"
      trail={trailHome(company)}
      lead="Every KPI is looked at in its rhythm: does it still tell what we need, and is its target right?"
      controls={
        <>
          <Picker
            label="Owner"
            value={view.owner ?? ALL}
            choices={[
              { value: ALL, label: "Everybody" },
              ...owners.sort(compareText).map((owner) => ({ value: owner, label: owner })),
            ]}
            onPick={(owner) => onView({ owner: owner === ALL ? undefined : owner })}
          />
          <Picker
            label="Unit"
            value={view.unit ?? ALL}
            choices={[
              { value: ALL, label: "All units" },
              ...units.map(({ id }) => ({ value: id, label: nameOf(id) })),
            ]}
            onPick={(unit) => onView({ unit: unit === ALL ? undefined : unit })}
          />
        </>
      }
    >
      <Asked query={standings} what="the reviews">
        {(all) => (
          <Standings
            all={all.filter(
              ({ owner, unit }) =>
                (view.owner === undefined || owner === view.owner) &&
                (view.unit === undefined || tree.isWithin(unit, view.unit)),
            )}
            company={company}
          />
        )}
      </Asked>
    </Page>
  );
}

interface StandingsProps {
  readonly all: readonly ReviewStandingView[];
  readonly company: Company;
}

function Standings({ all, company }: StandingsProps) {
  const reminders = remindersDue(all);
  const upcoming = all
    .flatMap((one) => (one.standing.kind === "upcoming" ? [{ one, due: one.standing.due }] : []))
    .sort((a, b) => compareText(a.due, b.due))
    .map(({ one }) => one);
  return (
    <>
      {reminders.length === 0 && <Message kind="empty" title="No review is due." />}
      {reminders.map(({ owner, due }) => (
        <Panel
          key={owner ?? ""}
          title={
            owner === undefined ? `No owner named: ${due.length} due` : `${owner}: ${due.length} to review`
          }
        >
          <StandingTable caption={`Reviews due by ${owner ?? "nobody"}`} standings={due} />
        </Panel>
      ))}
      <OpenDecisions all={all} company={company} />
      {upcoming.length > 0 && (
        <Panel title="Coming up">
          <StandingTable caption="Reviews that come next" standings={upcoming} />
        </Panel>
      )}
    </>
  );
}

/** Decisions that the definitions do not say yet. Nothing where all is done. */
function OpenDecisions({ all, company }: StandingsProps) {
  const open = all.flatMap(({ kpi: id, last }) => {
    const kpi = company.kpis.find((candidate) => candidate.id === id);
    return kpi && last && !isCarriedOut(kpi, last.decision) ? [{ kpi, decision: last.decision }] : [];
  });
  if (open.length === 0) return null;
  return (
    <Panel title="Decided, and still to be done in the catalogue">
      <ul>
        {open.map(({ kpi, decision }) => (
          <li key={kpi.id}>
            <Link to="/kpis/$kpi" params={{ kpi: kpi.id }}>
              {kpi.name}
            </Link>
            : {sayDecision(decision, kpi, company)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
