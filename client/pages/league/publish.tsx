import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { League } from "../../../shared/protocol/league-views.ts";
import type { LeagueRef } from "../../api/league.ts";
import { leagueSnapshotsQuery, publishLeague } from "../../api/league-snapshots.ts";
import { mayEditQuery } from "../../api/session.ts";
import { Answers, Dialog } from "../../ui/dialog.tsx";
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
  const { data: mayPublish } = useQuery({ ...mayEditQuery, enabled: canBe });
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => publishLeague(which, period.start),
    onSuccess: () => client.invalidateQueries(leagueSnapshotsQuery(which.kpi)),
  });
  const name = dates.period(period);
  if (!isOver) return <p className={styles.none}>{name} can be published when it is over.</p>;
  if (!canBe || mayPublish !== true) return null;
  return (
    <>
      {error && <Message kind="error" title={error.message} />}
      <div className={styles.publish}>
        <button type="button" disabled={isPending} onClick={() => setAsked(true)}>
          Publish {name} …
        </button>
        <span className={styles.none}>The table stays as it is now, whatever facts come later.</span>
      </div>
      {isAsked && (
        <Dialog title={`Publish ${name}?`} onClose={() => setAsked(false)}>
          <p>
            Everybody sees it from now on. A table that is published can be neither changed nor taken back.
          </p>
          <Answers>
            <button
              type="button"
              onClick={() => {
                setAsked(false);
                mutate();
              }}
            >
              Publish it
            </button>
            <button type="button" autoFocus onClick={() => setAsked(false)}>
              Not now
            </button>
          </Answers>
        </Dialog>
      )}
    </>
  );
}
