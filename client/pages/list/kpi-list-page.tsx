import { Link } from "@tanstack/react-router";
import { inUse } from "../../../shared/kpi/in-use.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { ReadingRow } from "../readings/reading-row.tsx";
import { RetiredKpis } from "../reviews/retired-kpis.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import styles from "./kpi-list-page.module.css";

const PRESENT = {};

/** All KPIs, or those of one owner, by the unit that they belong to and by tier, each as it stands now. */
export function KpiListPage({ owner }: { readonly owner: string | undefined }) {
  const company = useCompany();
  const { nameOf, tree } = company;
  const kpis = company.kpis.filter((kpi) => owner === undefined || kpi.owner === owner);
  const units = tree.units.map(({ id }) => id).filter((id) => kpis.some(({ unit }) => unit === id));
  return (
    <LiveReadings refs={inUse(kpis).map(({ id, unit, period }) => ({ kpi: id, unit, period }))}>
      <Page
        title={owner === undefined ? "KPIs" : `KPIs of ${owner}`}
        trail={trailHome(company)}
        lead="Tier 1: the few that matter most. Tier 2: followed to understand what drives them."
        controls={owner === undefined ? undefined : <Link to="/kpis">All KPIs</Link>}
      >
        <LinkNotice />
        {kpis.length === 0 && owner !== undefined && <Message kind="empty" title={`${owner} owns no KPI.`} />}
        {company.kpis.length === 0 && (
          <Message kind="empty" title="The catalogue has no KPIs yet.">
            Define the first one in the catalogue's file; it appears here as soon as the file is saved.
          </Message>
        )}
        <div className={styles.units}>
          {units.map((unit) => {
            const own = kpis.filter((kpi) => kpi.unit === unit);
            return (
              <Panel
                key={unit}
                title={nameOf(unit)}
                controls={
                  <Link to="/departments/$" params={{ _splat: unit }}>
                    Open
                    <span className={styles.said}> {nameOf(unit)}</span>
                  </Link>
                }
              >
                <Tier label="Tier 1" kpis={inUse(own).filter(({ tier }) => tier === 1)} />
                <Tier label="Tier 2" kpis={inUse(own).filter(({ tier }) => tier === 2)} />
                <RetiredKpis kpis={own} />
              </Panel>
            );
          })}
        </div>
      </Page>
    </LiveReadings>
  );
}

function Tier({ label, kpis }: { readonly label: string; readonly kpis: readonly KpiView[] }) {
  if (kpis.length === 0) return null;
  return (
    <div className={styles.tier}>
      <h3>{label}</h3>
      <ReadingList
        look="plain"
        members={kpis.map((kpi) => ({
          key: kpi.id,
          row: <ReadingRow kpi={kpi} unit={kpi.unit} period={kpi.period} view={PRESENT} />,
        }))}
      />
    </div>
  );
}
