import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FindingView, UnitHealthView } from "../../../shared/protocol/catalogue-views.ts";
import { catalogueHealthQuery } from "../../api/catalogue-health.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import styles from "./catalogue-page.module.css";
import { sayFinding } from "./say-finding.ts";

/** What the catalogue could do better, department by department, with what to do about it (O3). */
export function HealthPanel() {
  const company = useCompany();
  const health = useQuery(catalogueHealthQuery);
  return (
    <Panel title="Health of the catalogue">
      <Asked query={health} what="the health of the catalogue">
        {(units) => {
          const found = units.filter(({ findings }) => findings.length > 0);
          return (
            <>
              <p className={styles.lead}>{sayScore(units)}</p>
              {found.length === 0 ? (
                <Message kind="empty" title="Every department fulfils all checks." />
              ) : (
                found.map((unit) => <UnitPart key={unit.unit} unit={unit} company={company} />)
              )}
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}

function UnitPart({ unit, company }: { readonly unit: UnitHealthView; readonly company: Company }) {
  const name = company.nameOf(unit.unit);
  return (
    <section className={styles.unit}>
      <h3>
        {name} <span className={styles.score}>{sayScore([unit])}</span>
      </h3>
      <DataTable
        caption={`What ${name} could do better`}
        columns={columnsFor(company)}
        rows={unit.findings}
        rowKey={(finding) => JSON.stringify(finding)}
      />
    </section>
  );
}

/** "31 of 36 checks fulfilled". */
function sayScore(units: readonly UnitHealthView[]): string {
  const checks = units.reduce((sum, unit) => sum + unit.checks, 0);
  const missed = units.reduce((sum, unit) => sum + unit.findings.length, 0);
  return `${checks - missed} of ${checks} checks fulfilled`;
}

function columnsFor(company: Company): Column<FindingView>[] {
  const said = (finding: FindingView) => sayFinding(finding, (iso) => company.dates.instant(iso));
  return [
    { header: "About", heads: true, cell: (finding) => <About finding={finding} company={company} /> },
    { header: "What", cell: (finding) => said(finding).what },
    { header: "What to do", cell: (finding) => said(finding).todo },
  ];
}

function About({ finding, company }: { readonly finding: FindingView; readonly company: Company }) {
  if (finding.check === "few-tier-1" || finding.check === "category") return "The department";
  if (finding.check === "kri") return <code>{finding.kri}</code>;
  return (
    <Link to="/kpis/$kpi" params={{ kpi: finding.kpi }}>
      {company.kpis.find(({ id }) => id === finding.kpi)?.name ?? finding.kpi}
    </Link>
  );
}
