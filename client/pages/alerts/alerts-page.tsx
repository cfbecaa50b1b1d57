import { useInfiniteQuery } from "@tanstack/react-query";
import type { AlertView } from "../../../shared/protocol/alert-views.ts";
import { alertsQuery } from "../../api/alerts.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { nearId } from "../near-id.ts";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { UnknownUnit } from "../shell/unknown.tsx";
import { AlertControls } from "./alert-controls.tsx";
import { AlertList } from "./alert-list.tsx";
import type { AlertsView } from "./alerts-view.ts";
import { NoAlerts } from "./no-alerts.tsx";
import { useKriRefs } from "./use-kri-refs.ts";
import { worstFirst } from "./worst-first.ts";

interface Props {
  readonly view: AlertsView;
  readonly onView: (change: AlertsView) => void;
}

const TITLES = { open: "Open alerts", over: "Alerts that are over", all: "All alerts" } as const;

/** What key risk indicators have raised: open, over, or both; by level, unit and owner. */
export function AlertsPage({ view, onView }: Props) {
  const company = useCompany();
  const { tree } = company;
  const { state = "open", level, unit, owner, kri } = view;
  const { kris, refs } = useKriRefs();
  const asked = useInfiniteQuery(
    alertsQuery({ state: state === "over" ? "closed" : state, level, unit, kri }),
  );
  if (unit !== undefined && !tree.get(unit)) return <UnknownUnit id={unit} near={nearId(unit, tree.units)} />;
  const found = asked.data?.pages.flatMap(({ items }) => items);
  const own = found?.filter((alert) => owner === undefined || isOf(alert, owner));
  const shown = state === "open" ? own?.sort(worstFirst) : own;
  const only = kri !== undefined && (kris?.find(({ id }) => id === kri)?.name ?? kri);
  const title = `${TITLES[state]}${only ? ` of “${only}”` : ""}`;
  const owners = [...new Set([...(kris ?? []), ...(found ?? [])].flatMap((one) => one.owner ?? []))].sort();
  return (
    <LiveReadings refs={refs}>
      <Page
        title="Alerts"
        trail={trailHome(company)}
        lead="What key risk indicators have raised, and who takes care of it."
        controls={<AlertControls view={view} kris={kris ?? []} owners={owners} onView={onView} />}
      >
        <LinkNotice />
        {asked.error !== null && (
          <Message kind="error" title={asked.error.message}>
            <button type="button" onClick={() => void asked.refetch()}>
              Try again
            </button>
          </Message>
        )}
        {!shown && asked.error === null && <Message kind="loading" title="Loading the alerts …" />}
        {shown?.length === 0 && <NoAlerts view={view} kris={kris} />}
        {shown && shown.length > 0 && (
          <Panel title={title}>
            <AlertList alerts={shown} label={title} />
          </Panel>
        )}
        {asked.hasNextPage && (
          <p>
            <button type="button" disabled={asked.isFetching} onClick={() => void asked.fetchNextPage()}>
              Show older ones
            </button>
          </p>
        )}
      </Page>
    </LiveReadings>
  );
}

/** Whoever an alert was given to answers for it as well as who owns its KRI. */
const isOf = (alert: AlertView, owner: string): boolean => alert.owner === owner || alert.assignee === owner;
