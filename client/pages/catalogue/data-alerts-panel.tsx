import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MOST_SILENT_DAYS } from "../../../shared/kpi/data-alert.ts";
import type { DataAlertView } from "../../../shared/protocol/goal-views.ts";
import { dataAlertsQuery } from "../../api/data-alerts.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { sayDataAlert } from "../scorecards/words.ts";

/** Remarks on what scorecards weigh and what has been without data for too long, each with its owner (S9). */
export function DataAlertsPanel() {
  const company = useCompany();
  const alerts = useQuery(dataAlertsQuery);
  return (
    <Panel title="Scorecards without data">
      <Asked query={alerts} what="the data alerts">
        {(found) =>
          found.length === 0 ? (
            <Message
              kind="empty"
              title={`Every KPI that a scorecard weighs had data in the last ${MOST_SILENT_DAYS} days.`}
            />
          ) : (
            <DataTable
              caption={`KPIs of scorecards without data in the last ${MOST_SILENT_DAYS} days`}
              columns={columnsFor(company)}
              rows={found}
              rowKey={({ kpi, unit }) => `${kpi} ${unit}`}
            />
          )
        }
      </Asked>
    </Panel>
  );
}

function columnsFor(company: Company): Column<DataAlertView>[] {
  const { kpis, scorecards, nameOf } = company;
  return [
    {
      header: "KPI",
      heads: true,
      cell: ({ kpi, unit }) => (
        <Link to="/kpis/$kpi" params={{ kpi }} search={{ unit }}>
          {kpis.find(({ id }) => id === kpi)?.name ?? kpi}
        </Link>
      ),
    },
    { header: "Unit", wideOnly: true, cell: ({ unit }) => nameOf(unit) },
    { header: "Data", cell: (alert) => sayDataAlert(alert, company).since },
    { header: "To be looked after by", cell: (alert) => sayDataAlert(alert, company).owner },
    {
      header: "Scorecards",
      wideOnly: true,
      cell: ({ scorecards: ids }) =>
        ids.map((id) => scorecards.find((scorecard) => scorecard.id === id)?.name ?? id).join(", "),
    },
  ];
}
