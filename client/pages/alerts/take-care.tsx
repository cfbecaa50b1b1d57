import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AlertDetail } from "../../../shared/protocol/alert-views.ts";
import { mayEditQuery } from "../../api/session.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Failure } from "../admin/failure.tsx";
import { useAlertDeed } from "./use-alert-deed.ts";
import { AlertForm } from "./alert-form.tsx";
import { Decide } from "./decide.tsx";
import { MoreHappened } from "./more-happened.tsx";
import styles from "./take-care.module.css";

/**
 * What can be done about an episode: acknowledge it, put it off, give it to somebody, say something. Who may only look is
 * told why. Nobody decides about what they have not seen: when more happens, that is shown before the next decision.
 */
export function TakeCare({ alert }: { readonly alert: AlertDetail }) {
  const { data: mayAct } = useQuery(mayEditQuery);
  const [seen, setSeen] = useState(alert.seq);
  const { act, busy, failure } = useAlertDeed(alert.id);
  const { attention } = alert;
  const seq = Math.min(seen, alert.seq);
  // A decision is a transition of its own: it is none of what has happened meanwhile.
  const onDecided = (): void => setSeen(seq + 1);
  return (
    <Panel title="Take care of it">
      {mayAct === false && (
        <Message kind="notice" title="You can look, but not act: your sign-in may only read.">
          <a href={`/sign-in?${new URLSearchParams({ return: `/alerts/${alert.id}` }).toString()}`}>
            Sign in as somebody who may
          </a>
        </Message>
      )}
      {mayAct === true && (
        <div className={styles.parts}>
          {attention === "closed" ? (
            <p className={styles.over}>It is over: there is nothing left to decide.</p>
          ) : alert.seq > seen ? (
            <MoreHappened alert={alert} seen={seen} onSeen={() => setSeen(alert.seq)} />
          ) : (
            <Decide
              isOver={attention === "cleared-unacked"}
              busy={busy}
              onAcknowledge={() => act({ kind: "acknowledge", seq }, onDecided)}
              onSnooze={(until) => act({ kind: "snooze", seq, until }, onDecided)}
            />
          )}
          <AlertForm
            label="Assign to"
            button="Assign"
            busy={busy}
            most={200}
            onSend={(to, then) => act({ kind: "assign", to }, then)}
          />
          <AlertForm
            label="Comment"
            button="Add the comment"
            busy={busy}
            most={2000}
            long
            onSend={(text, then) => act({ kind: "comment", text }, then)}
          />
          <Failure of={failure} />
        </div>
      )}
    </Panel>
  );
}
