import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { leagueCsvPath, leagueQuery } from "../../api/league.ts";
import { Panel } from "../../ui/panel.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { Controls } from "../controls/controls.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import type { ViewSearch } from "../search.ts";
import { Page } from "../shell/page.tsx";
import { trailTo } from "../shell/trail.tsx";
import { nearId } from "../near-id.ts";
import { UnknownKpi, UnknownUnit } from "../shell/unknown.tsx";
import { kindsBelow } from "./kinds-below.ts";
import { LeagueTable } from "./league-table.tsx";
import { PublishedPanel } from "./published-panel.tsx";
import { RankPanel } from "./rank-panel.tsx";
import { sayLeague } from "./say-league.ts";

interface Props {
  readonly id: string;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
  /** Called with the KPI that the table should rank by instead. */
  readonly onKpi: (id: string) => void;
}

/** The units below one unit, ranked by one KPI over one period. */
export function LeaguePage({ id, view, onView, onKpi }: Props) {
  const company = useCompany();
  const { kpis, tree, nameOf, dates } = company;
  const kpi = kpis.find((candidate) => candidate.id === id);
  const unit = view.unit ?? kpi?.unit ?? "";
  const period = view.period ?? kpi?.period ?? "month";
  const kinds = kindsBelow(tree, unit);
  const kind = kinds.find((one) => one === view.kind);
  const which = { kpi: id, unit, period, kind };
  const league = useQuery({
    ...leagueQuery(which, view.at),
    enabled: kpi !== undefined && tree.get(unit) !== undefined,
  });
  if (!kpi) return <UnknownKpi id={id} near={nearId(id, kpis)} />;
  if (!tree.get(unit)) return <UnknownUnit id={unit} near={nearId(unit, tree.units)} />;

  const rivals = kpis.filter((other) => other.unit === kpi.unit);
  const kept = { period, ...(view.at !== undefined && { at: view.at }) };
  return (
    <LiveReadings refs={[]}>
      <Page
        title={`League: ${kpi.name}`}
        trail={[
          ...trailTo(company, unit, kept),
          {
            key: kpi.id,
            link: (
              <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} search={{ ...kept, unit }}>
                {kpi.name}
              </Link>
            ),
          },
        ]}
        tags={kpi.simulated === true ? <Tag kind="caution">Simulated</Tag> : undefined}
        lead={`${sayLeague({ unitName: nameOf(unit), ...(kind !== undefined && { kind }) })}, best first`}
        controls={
          <>
            {rivals.length > 1 && (
              <Picker
                label="Ranked by"
                value={kpi.id}
                choices={rivals.map((rival) => ({ value: rival.id, label: rival.name }))}
                onPick={onKpi}
              />
            )}
            {kinds.length > 0 && (
              <Picker
                label="Level"
                value={kind ?? ""}
                choices={[
                  { value: "", label: "Directly below" },
                  ...kinds.map((one) => ({ value: one, label: `Every ${one}` })),
                ]}
                onPick={(picked) => onView({ kind: picked || undefined })}
              />
            )}
            <Controls top={kpi.unit} unit={unit} period={period} at={view.at} onView={onView} />
          </>
        }
      >
        <Panel
          title={league.data ? dates.period(league.data.period) : "League table"}
          controls={
            <a href={leagueCsvPath(which, view.at)} download>
              Download as CSV
            </a>
          }
        >
          <Asked query={league} what="the league table">
            {(data) => <LeagueTable kpi={kpi} league={data} view={kept} />}
          </Asked>
        </Panel>
        <RankPanel name={kpi.name} league={which} view={view} onView={onView} />
        {league.data && <PublishedPanel which={which} league={league.data} />}
      </Page>
    </LiveReadings>
  );
}
