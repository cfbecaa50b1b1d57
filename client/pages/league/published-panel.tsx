import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { League, LeagueSnapshotListing } from "../../../shared/protocol/league-views.ts";
import type { LeagueRef } from "../../api/league.ts";
import { leagueSnapshotsQuery } from "../../api/league-snapshots.ts";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import styles from "./published-panel.module.css";
import { Publish } from "./publish.tsx";
import { sayLeague } from "./say-league.ts";

interface Props {
  readonly which: LeagueRef;
  /** The table that the page shows. */
  readonly league: League;
}

/** The tables of a KPI that were published, and the way to publish the one that the page shows. */
export function PublishedPanel({ which, league }: Props) {
  const query = useQuery(leagueSnapshotsQuery(which.kpi));
  return (
    <Panel title="Published tables">
      <Asked query={query} what="what was published">
        {(snapshots) => (
          <>
            {snapshots.length === 0 ? (
              <p className={styles.none}>No table of this KPI has been published yet.</p>
            ) : (
              <ul className={styles.list}>
                {snapshots.map((snapshot) => (
                  <Listing key={snapshot.id} kpi={which.kpi} snapshot={snapshot} />
                ))}
              </ul>
            )}
            {!snapshots.some((one) => isOf(one, which, league)) && <Publish which={which} league={league} />}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function Listing({ kpi, snapshot }: { readonly kpi: string; readonly snapshot: LeagueSnapshotListing }) {
  const { dates } = useCompany();
  return (
    <li>
      <Link to="/leagues/$kpi/snapshots/$snapshot" params={{ kpi, snapshot: snapshot.id }}>
        {dates.period(snapshot.period)} · {sayLeague(snapshot)}
      </Link>
      <span className={styles.by}>
        published {dates.instant(snapshot.publishedAt)} by {snapshot.publishedBy}
      </span>
    </li>
  );
}

/** Whether a published table is that of this league. */
const isOf = (snapshot: LeagueSnapshotListing, { unit, kind }: LeagueRef, { period }: League): boolean =>
  snapshot.unit === unit &&
  snapshot.kind === kind &&
  snapshot.period.kind === period.kind &&
  Date.parse(snapshot.period.start) === Date.parse(period.start);
