import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KpiView, KriView } from "../../../shared/protocol/catalogue-views.ts";
import { krisQuery } from "../../api/kris.ts";
import { Message } from "../../ui/message.tsx";
import styles from "../alerts/alert-page.module.css";
import { Playbook } from "../alerts/playbook.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailTo } from "../shell/trail.tsx";
import { KriChart } from "./kri-chart.tsx";
import { KriDefinition } from "./kri-definition.tsx";
import { KriEpisodes } from "./kri-episodes.tsx";
import { KriStanding } from "./kri-standing.tsx";

/** One key risk indicator: where its number stands against its levels, what it has raised, and what to do. */
export function KriPage({ id }: { readonly id: string }) {
  const company = useCompany();
  const asked = useQuery(krisQuery);
  const kri = asked.data?.find((one) => one.id === id);
  const kpi = company.kpis.find((one) => one.id === kri?.kpi);
  if (kri && kpi) return <Known kri={kri} kpi={kpi} company={company} />;
  return (
    <Page title="Key risk indicator" trail={trailHere(company, undefined)}>
      <Asked query={asked} what="the key risk indicators">
        {() => (
          <Message kind="empty" title={`The catalogue has no key risk indicator “${id}”.`}>
            It may have been renamed: look for it among <Link to="/alerts">the alerts</Link>.
          </Message>
        )}
      </Asked>
    </Page>
  );
}

interface Props {
  readonly kri: KriView;
  readonly kpi: KpiView;
  readonly company: Company;
}

function Known({ kri, kpi, company }: Props) {
  const { unit, name, risk } = kri;
  const ref = { kpi: kpi.id, unit, period: kpi.period };
  return (
    <LiveReadings refs={[ref]}>
      <Page title={name} trail={trailHere(company, unit)} lead={risk}>
        <LinkNotice />
        <div className={styles.columns}>
          <div className={styles.main}>
            <KriStanding kri={kri} kpi={kpi} readingRef={ref} />
            <KriChart kri={kri} kpi={kpi} readingRef={ref} />
            <KriEpisodes kri={kri.id} />
          </div>
          <div className={styles.side}>
            <KriDefinition kri={kri} kpi={kpi} />
            <Playbook text={kri.playbook} />
          </div>
        </div>
      </Page>
    </LiveReadings>
  );
}

const trailHere = (company: Company, unit: string | undefined) => [
  ...trailTo(company, unit ?? company.root?.id ?? "", {}),
  { key: "/alerts", link: <Link to="/alerts">Alerts</Link> },
];
