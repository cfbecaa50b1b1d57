import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AlertDetail } from "../../../shared/protocol/alert-views.ts";
import { alertQuery } from "../../api/alerts.ts";
import { RequestFailed } from "../../api/request-failed.ts";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { Message } from "../../ui/message.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { AlertFacts } from "./alert-facts.tsx";
import styles from "./alert-page.module.css";
import { AlertTimeline } from "./alert-timeline.tsx";
import { Playbook } from "./playbook.tsx";
import { TakeCare } from "./take-care.tsx";

/** One episode of a key risk indicator: how it stands, what to do, who takes care of it, and its story. */
export function AlertPage({ id }: { readonly id: string }) {
  const company = useCompany();
  const asked = useQuery(alertQuery(id));
  if (asked.error instanceof RequestFailed && asked.error.code === "not-found") {
    return (
      <Page title="Alert not found" trail={trailHere(company)}>
        <Message kind="empty" title={`There is no alert “${id}”.`}>
          Look for it among <Link to="/alerts">the open ones</Link> or{" "}
          <Link to="/alerts" search={{ state: "all" }}>
            all of them
          </Link>
          .
        </Message>
      </Page>
    );
  }
  if (!asked.data)
    return (
      <Page title="Alert" trail={trailHere(company)}>
        <Asked query={asked} what="the alert">
          {() => null}
        </Asked>
      </Page>
    );
  return <Episode alert={asked.data} company={company} />;
}

function Episode({ alert, company }: { readonly alert: AlertDetail; readonly company: Company }) {
  const { kpi, unit, name, risk, level, ended, isFlapping } = alert;
  const watched = company.kpis.find((one) => one.id === kpi);
  return (
    <LiveReadings refs={watched ? [{ kpi, unit, period: watched.period }] : []}>
      <Page
        title={name}
        trail={trailHere(company)}
        tags={
          <>
            <LevelBadge level={level} over={ended !== undefined} />
            {isFlapping && (
              <Tag kind="caution" title="Its worst level is held until it is steady.">
                Changes often
              </Tag>
            )}
          </>
        }
        lead={risk}
      >
        <LinkNotice />
        <div className={styles.columns}>
          <div className={styles.main}>
            <AlertFacts alert={alert} />
            <AlertTimeline alert={alert} />
          </div>
          <div className={styles.side}>
            <TakeCare alert={alert} />
            <Playbook text={alert.playbook} />
          </div>
        </div>
      </Page>
    </LiveReadings>
  );
}

const trailHere = (company: Company) => [
  ...trailHome(company),
  { key: "/alerts", link: <Link to="/alerts">Alerts</Link> },
];
