import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { leagueSnapshotQuery } from "../../api/league-snapshots.ts";
import { Panel } from "../../ui/panel.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { LeagueTable } from "./league-table.tsx";
import { sayLeague } from "./say-league.ts";
import { SinceThen } from "./since-then.tsx";

interface Props {
  readonly kpi: string;
  readonly id: string;
}

/** A league table exactly as it was published, with who did it and when. */
export function SnapshotPage({ kpi, id }: Props) {
  const company = useCompany();
  const { dates } = company;
  const query = useQuery(leagueSnapshotQuery(kpi, id));
  const snapshot = query.data;
  const name = snapshot?.kpiName ?? company.kpis.find((one) => one.id === kpi)?.name ?? kpi;
  return (
    <LiveReadings refs={[]}>
      <Page
        title={snapshot ? `${name}, ${dates.period(snapshot.period)}` : name}
        trail={[
          ...trailHome(company),
          {
            key: kpi,
            link: (
              <Link to="/leagues/$kpi" params={{ kpi }}>
                League: {name}
              </Link>
            ),
          },
        ]}
        tags={<Tag>Published</Tag>}
        lead={
          snapshot &&
          `Published ${dates.instant(snapshot.publishedAt)} by ${snapshot.publishedBy}; numbers as they were then.`
        }
      >
        <Asked query={query} what="the published table">
          {(data) => (
            <>
              <SinceThen snapshot={data} />
              <Panel title={sayLeague(data)}>
                <LeagueTable
                  kpi={{ id: kpi, name: data.kpiName, measure: data.measure }}
                  league={data.league}
                  unitName={data.unitName}
                  view={{ period: data.period.kind, at: data.period.start }}
                />
              </Panel>
            </>
          )}
        </Asked>
      </Page>
    </LiveReadings>
  );
}
