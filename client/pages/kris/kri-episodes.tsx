import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { alertsQuery } from "../../api/alerts.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { AlertList } from "../alerts/alert-list.tsx";

/** What a KRI has raised, the newest first. */
export function KriEpisodes({ kri }: { readonly kri: string }) {
  const { data, error } = useInfiniteQuery(alertsQuery({ state: "all", kri }));
  const found = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel
      title="Alerts"
      controls={
        <Link to="/alerts" search={{ state: "all", kri }}>
          In the list of alerts
        </Link>
      }
    >
      {error !== null && <Message kind="error" title={error.message} />}
      {!found && error === null && <Message kind="loading" title="Loading the alerts …" />}
      {found?.length === 0 && <Message kind="empty" title="It has raised no alert yet." />}
      {found && found.length > 0 && <AlertList alerts={found} label="Alerts" />}
    </Panel>
  );
}
