import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { League } from "../../../shared/protocol/league-views.ts";
import type { LeagueRef } from "../../api/league.ts";
import { leagueSnapshotsQuery, publishLeague } from "../../api/league-snapshots.ts";
import { rightsQuery } from "../../api/session.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import styles from "./published-panel.module.css";

interface Props {
  readonly which: LeagueRef;
  readonly league: League;
}

/** Publishes the table that the page shows, for those who may: once its period is over. */
export function Publish({ which, league: { period, rows } }: Props) {
  const { dates } = useCompany();
  const now = useNow();
  const client = useQueryClient();
  const isOver = Date.parse(period.end) <= now;
  const canBe = isOver && rows.length > 0;
  const rights = useQuery({ ...rightsQuery, enabled: canBe });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => publishLeague(which, period.start),
    onSuccess: () => client.invalidateQueries(leagueSnapshotsQuery(which.kpi)),
  });
  const name = dates.period(period);
  if (!isOver) return <p className={styles.none}>{name} can be published when it is over.</p>;
  if (!canBe || rights.data?.administers !== true) return null;
  return (
    <>
      {error && <Message kind="error" title={error.message} />}
      <div className={styles.publish}>
        <button type="button" disabled={isPending} onClick={() => mutate()}>
          Publish {name}
        </button>
        <span className={styles.none}>The table stays as it is now, whatever facts come later.</span>
      </div>
    </>
  );
}
