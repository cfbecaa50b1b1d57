import { Link } from "@tanstack/react-router";
import type { KriView } from "../../../shared/protocol/catalogue-views.ts";
import { Message } from "../../ui/message.tsx";
import type { AlertsView } from "./alerts-view.ts";
import { sayCount } from "./say-count.ts";

interface Props {
  readonly view: AlertsView;
  /** `undefined` until they are known. */
  readonly kris: readonly KriView[] | undefined;
}

/** In place of alerts: what it means that there are none. Nothing is said to be well that nobody watches. */
export function NoAlerts({ view: { state, ...filters }, kris }: Props) {
  if (Object.values(filters).some((filter) => filter !== undefined)) {
    return (
      <Message kind="empty" title="No alert matches what is picked above.">
        <Link to="/alerts" search={{ state }}>
          Show those of every level, unit and owner
        </Link>
      </Message>
    );
  }
  if (kris?.length === 0) {
    return (
      <Message kind="empty" title="Nothing is watched: the catalogue has no key risk indicator.">
        One under <code>kris:</code> in the catalogue's file is watched as soon as the file is saved.
      </Message>
    );
  }
  if (state !== undefined) return <Message kind="empty" title="No alert has been raised yet." />;
  const watched =
    kris &&
    `${sayCount(kris.length, "key risk indicator")} ${kris.length === 1 ? "is" : "are"} watched, and none`;
  return (
    <Message kind="empty" title={`No alert is open.${watched ? ` ${watched} is beyond its limits.` : ""}`}>
      That says nothing of KPIs that no key risk indicator watches. What was open before is under{" "}
      <Link to="/alerts" search={{ state: "over" }}>
        over
      </Link>
      .
    </Message>
  );
}
